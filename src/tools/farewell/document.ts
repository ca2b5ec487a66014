/** What two people enter about parting, and how it is read back. Entries lie by step id, so nothing that changes in content/ moves a tick. */
import * as v from 'valibot';
import { dayOrNone, flag, group, place, recordOf, rowsOf, text } from '#lib/fields.ts';
import type { Placed, Rows } from '#lib/rows.ts';
import { type Party, SIDES, type Side } from '#lib/sides.ts';
import { daysOffText, readEntries, readOwnSteps, regionOrNone, type Steps } from '#lib/steps.ts';
import { writtenIn } from '#lib/written.ts';

export const VARIANTS = ['planned', 'immediate'] as const;
export type Variant = (typeof VARIANTS)[number];
export const SHEETS = ['talk', 'plan', 'access', 'handover', 'reference', 'deletion'] as const;
export type Sheet = (typeof SHEETS)[number];
export const QUESTIONS = ['matter', 'agreed', 'since', 'own', 'good', 'stay', 'next'] as const;
export const TALK = ['thanks', 'reason', 'open', 'reference', 'others'] as const;
export const HANDOVER = ['procedures', 'contacts', 'deadlines', 'peculiarities', 'places'] as const;
export const DELETION = ['returned', 'deleted', 'kept'] as const;
export const ACCESS_STATES = ['open', 'revoked', 'changed'] as const;
export const CLOSINGS = ['recommend', 'thanks'] as const;

type Texts<Key extends string> = Readonly<Record<Key, string>>;
export type Answers = Texts<(typeof QUESTIONS)[number]>;
/** Access that has to end. There is no field for a password, and there will be none. */
export type Access = Placed & {
  readonly name: string;
  readonly purpose: string;
  readonly role: string;
  readonly revoker: Side;
  /** Day it is to be withdrawn, `YYYY-MM-DD`; '' on the last day. */
  readonly on: string;
  readonly state: (typeof ACCESS_STATES)[number];
  /** Day it was withdrawn or changed, `YYYY-MM-DD`, or ''. */
  readonly doneOn: string;
  /** Where it was taken over from: document and id; '' for own rows. */
  readonly source: string;
};
/** A task that goes over to somebody else. `on` is its day, `YYYY-MM-DD`, or ''. */
export type Task = Placed & Texts<'text' | 'state' | 'on' | 'next' | 'source'>;
/** `text` counts once `isOwn`; until then the text is drafted from the other fields. */
export type Reference = Texts<'tasks' | 'example' | 'text'> & {
  readonly closing: (typeof CLOSINGS)[number];
  readonly isOwn: boolean;
};

/** `lastOn` is the last day, `YYYY-MM-DD`, or '' while it is open. Entries are kept also of steps that no longer exist. */
export type Farewell = {
  readonly variant: Variant;
  readonly lastOn: string;
  readonly items: Steps['items'];
  readonly own: Steps['own'];
  /** `de-by`, and its days off in one text; '' for none. Kept here so that dates are the same on every device. */
  readonly region: string;
  readonly daysOff: string;
  /** Each side thinks for itself; never printed, never told. */
  readonly decision: Readonly<Record<Party, Answers>>;
  readonly talk: Texts<(typeof TALK)[number]>;
  readonly access: Rows<Access>;
  readonly tasks: Rows<Task>;
  readonly handover: Texts<(typeof HANDOVER)[number]>;
  readonly reference: Reference;
  readonly deletion: Texts<(typeof DELETION)[number]>;
  /** Sheets that are not printed. */
  readonly leftOut: Readonly<Record<Sheet, boolean>>;
};

const Shape = group({
  variant: v.fallback(v.picklist(VARIANTS), 'planned'),
  lastOn: dayOrNone,
  region: regionOrNone,
  daysOff: daysOffText,
  decision: group({
    client: group(recordOf(QUESTIONS, () => text)),
    assistant: group(recordOf(QUESTIONS, () => text)),
  }),
  talk: group(recordOf(TALK, () => text)),
  access: rowsOf(
    v.object({
      name: text,
      purpose: text,
      role: text,
      revoker: v.fallback(v.picklist(SIDES), 'client'),
      on: dayOrNone,
      state: v.fallback(v.picklist(ACCESS_STATES), 'open'),
      doneOn: dayOrNone,
      source: text,
      place,
    }),
  ),
  tasks: rowsOf(v.object({ text, state: text, on: dayOrNone, next: text, source: text, place })),
  handover: group(recordOf(HANDOVER, () => text)),
  reference: group({
    tasks: text,
    example: text,
    closing: v.fallback(v.picklist(CLOSINGS), 'recommend'),
    isOwn: flag,
    text,
  }),
  deletion: group(recordOf(DELETION, () => text)),
  leftOut: group(recordOf(SHEETS, () => flag)),
});

export function decode(data: unknown): Farewell {
  const { items, own } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  return { ...v.parse(Shape, data), items: readEntries(items), own: readOwnSteps(own) };
}

/** Access and tasks somebody wrote down, in order. */
export const accessIn = ({ access }: Pick<Farewell, 'access'>) => writtenIn(access, 'name', 'purpose', 'role');
export const tasksIn = ({ tasks }: Pick<Farewell, 'tasks'>) => writtenIn(tasks, 'text', 'state', 'next');

export const NO_ACCESS: Omit<Access, 'place'> = Object.freeze({
  name: '',
  purpose: '',
  role: '',
  revoker: 'client',
  on: '',
  state: 'open',
  doneOn: '',
  source: '',
});
export const NO_TASK: Omit<Task, 'place'> = Object.freeze({ text: '', state: '', on: '', next: '', source: '' });

/** With one text of a group changed. */
export function withText<Group extends 'talk' | 'handover' | 'deletion'>(
  value: Farewell,
  group: Group,
  field: keyof Farewell[Group],
  typed: string,
): Farewell {
  return { ...value, [group]: { ...value[group], [field]: typed } };
}
