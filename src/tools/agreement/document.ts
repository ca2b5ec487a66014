/** What an agreement holds, and how it is read back. Areas, channels and duties to choose from are data in content/. */
import * as v from 'valibot';
import { dayOrNone, flag, group, place, recordOf, rowsOf, text } from '#lib/fields.ts';
import type { Placed, Rows } from '#lib/rows.ts';
import type { Party } from '#lib/sides.ts';
import { isWindows } from '#lib/windows.ts';
import { isWritten, writtenIn } from '#lib/written.ts';

/** A step of freedom, 1 (collect and show) to 5 (independent within limits); '' while open. */
export type Step = '' | '1' | '2' | '3' | '4' | '5';
export const STEPS = ['1', '2', '3', '4', '5'] as const;

/** What is said about one area: each side's own mark, the step agreed, and what goes with it. */
export type Mark = { readonly [Key in Party | 'agreed']: Step } & Readonly<Record<'limit' | 'informs' | 'by', string>>;
export type Line = Placed & { readonly text: string };
/** `client` and `assistant`: within what time each answers there, in own words. */
export type Channel = Placed & Readonly<Record<'name' | 'use' | 'avoid' | Party, string>>;
export type Duty = { readonly on: boolean; readonly how: string };
/** Of a side to a change: true once it agreed, false while it has not answered. */
export type Answer = boolean | 'no';
/** `on`: day of the entry, `from` and `until`: first and last day it applies, `noOn`: day of the first no; each `YYYY-MM-DD` or ''. */
export type ScopeChange = Placed &
  Readonly<Record<'on' | 'what' | 'why' | 'hours' | 'price' | 'from' | 'until' | 'noOn' | 'whyNot', string>> &
  Readonly<Record<Party, Answer>>;

export const TEXT_FIELDS = [
  'purpose',
  'tools',
  'languages',
  'clientContact',
  'clientDeputy',
  'assistantContact',
  'assistantDeputy',
  'urgent',
  'noAnswer',
  'absences',
  'askChange',
  'answerChange',
  'effectChange',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Hours as typed; windows as `lib/windows.ts` stores them; `reviewOn` and `reviewedOn` days `YYYY-MM-DD` or ''. Marks are kept by area, own areas among them. */
export type Agreement = Readonly<Record<TextField, string>> &
  Readonly<
    Record<'hoursMin' | 'hoursMax' | 'reviewOn' | 'reviewedOn' | 'clientWindows' | 'assistantWindows', string>
  > & {
    readonly hoursPer: '' | 'week' | 'month';
    readonly inside: Rows<Line>;
    readonly outside: Rows<Line>;
    readonly areas: Readonly<Record<string, Mark>>;
    readonly ownAreas: Rows<Line>;
    readonly channels: Rows<Channel>;
    readonly duties: Readonly<Record<string, Duty>>;
    readonly clientDuties: Rows<Line>;
    readonly assistantDuties: Rows<Line>;
    readonly changes: Rows<ScopeChange>;
  };

const step = v.fallback(v.picklist(['', ...STEPS]), '');
const windows = v.fallback(v.pipe(v.string(), v.check(isWindows)), '');
const answer = v.fallback(v.union([v.boolean(), v.literal('no')]), false);
const lines = rowsOf(v.object({ place, text }));
const Shape = group({
  ...recordOf(TEXT_FIELDS, () => text),
  hoursMin: text,
  hoursMax: text,
  hoursPer: v.fallback(v.picklist(['', 'week', 'month']), ''),
  reviewOn: dayOrNone,
  reviewedOn: dayOrNone,
  clientWindows: windows,
  assistantWindows: windows,
  inside: lines,
  outside: lines,
  areas: rowsOf(v.object({ client: step, assistant: step, agreed: step, limit: text, informs: text, by: text })),
  ownAreas: lines,
  channels: rowsOf(v.object({ place, name: text, use: text, avoid: text, client: text, assistant: text })),
  duties: rowsOf(v.object({ on: flag, how: text })),
  clientDuties: lines,
  assistantDuties: lines,
  changes: rowsOf(
    v.object({
      place,
      on: dayOrNone,
      what: text,
      why: text,
      hours: text,
      price: text,
      from: dayOrNone,
      until: dayOrNone,
      client: answer,
      assistant: answer,
      noOn: dayOrNone,
      whyNot: text,
    }),
  ),
});
export const decode = (data: unknown): Agreement => v.parse(Shape, data);

/** Lines, channels and changes that hold something: one that was added and left blank does not count. */
export const linesIn = (rows: Rows<Line>) => writtenIn(rows, 'text');
export const channelsIn = ({ channels }: Pick<Agreement, 'channels'>) =>
  writtenIn(channels, 'name', 'use', 'avoid', 'client', 'assistant');
export const isBegun = (change: ScopeChange): boolean =>
  isWritten(change, 'what', 'why', 'hours', 'price', 'from', 'until');

const NO_DUTY: Duty = Object.freeze({ on: false, how: '' });

export function dutyOf({ duties }: Agreement, id: string): Duty {
  return Object.hasOwn(duties, id) ? (duties[id] ?? NO_DUTY) : NO_DUTY;
}
