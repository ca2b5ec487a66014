/** What a sheet of the first talk holds, and how it is read back. The questions are data in content/tools/first-talk.json. */
import * as v from 'valibot';
import { dayOrNone, flag, group, place, rowsOf, sideOrBoth, text } from '#lib/fields.ts';
import type { Identified, Rows } from '#lib/rows.ts';
import { PARTIES, type Party, type Side } from '#lib/sides.ts';
import { writtenIn } from '#lib/written.ts';

/** A question as content/ describes it. `usual` ones stand on the sheet unless they are left out. */
export interface Question {
  readonly id: string;
  readonly asker: Party;
  readonly usual?: boolean;
  readonly text: string;
  readonly hint: string;
}
export interface Theme {
  readonly id: string;
  readonly title: string;
  /** Minutes planned unless somebody plans others; a rule of thumb. */
  readonly minutes: number;
  readonly questions: readonly Question[];
}

/** What was decided about a question of the list. `use` '': as usual; `place` 0: where the list has it. */
export interface Listed {
  readonly use: '' | 'yes' | 'no';
  readonly answer: string;
  readonly place: number;
}
export interface Own {
  readonly theme: string;
  readonly asker: Party;
  readonly text: string;
  readonly answer: string;
  readonly place: number;
}
/** `on` is a day `YYYY-MM-DD` or ''. */
export interface Task {
  readonly text: string;
  readonly side: Side;
  readonly on: string;
  readonly done: boolean;
  readonly place: number;
}
/** How the talk ended. */
export const NEXT = ['start', 'trial', 'talk', 'no'] as const;
type Next = (typeof NEXT)[number];

/** `whose`: whose questions stand on the sheet, '' for both; minutes are digits by theme, '' as proposed. */
export interface FirstTalk {
  readonly person: string;
  readonly heldOn: string;
  readonly whose: '' | Party;
  readonly minutes: Readonly<Record<string, string>>;
  readonly listed: Readonly<Record<string, Listed>>;
  readonly own: Rows<Own>;
  readonly next: '' | Next;
  readonly why: string;
  readonly tasks: Rows<Task>;
}

const asker = v.fallback(v.picklist(PARTIES), 'client');

const NO_ENTRY: Listed = Object.freeze({ use: '', answer: '', place: 0 });
const ListedShape = v.object({ use: v.fallback(v.picklist(['', 'yes', 'no']), ''), answer: text, place });
const OwnShape = v.object({ theme: text, asker, text, answer: text, place });
const TaskShape = v.object({
  text,
  side: sideOrBoth,
  on: dayOrNone,
  done: flag,
  place,
});

const Shape = group({
  person: text,
  heldOn: dayOrNone,
  whose: v.fallback(v.picklist(['', ...PARTIES]), ''),
  minutes: v.fallback(v.record(v.string(), v.fallback(v.pipe(v.string(), v.regex(/^\d{0,3}$/)), '')), {}),
  listed: rowsOf(ListedShape),
  own: rowsOf(OwnShape),
  next: v.fallback(v.picklist(['', ...NEXT]), ''),
  why: text,
  tasks: rowsOf(TaskShape),
});
export const decode = (data: unknown): FirstTalk => v.parse(Shape, data);

/** Tasks that were agreed and still count: none after a no, and no empty rows. */
export function promisesIn({ next, tasks }: FirstTalk): readonly Identified<Task>[] {
  return next === 'no' ? [] : writtenIn(tasks, 'text');
}

export function listedOf({ listed }: FirstTalk, id: string): Listed {
  return Object.hasOwn(listed, id) ? (listed[id] ?? NO_ENTRY) : NO_ENTRY;
}

/** The same choice of questions for somebody else: no name, no answers, no decision. */
export function sameQuestions({ whose, minutes, listed, own }: FirstTalk): FirstTalk {
  const bare = <Row extends { readonly answer: string }>(rows: Readonly<Record<string, Row>>): Record<string, Row> =>
    Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, { ...row, answer: '' }]));
  return { ...decode({}), whose, minutes, listed: bare(listed), own: bare(own) };
}

/** Whether there is something to remember; before that, the sheet is a guide. */
export function isHeld({ listed, own, next, why }: FirstTalk): boolean {
  return (
    next !== '' ||
    why.trim() !== '' ||
    [...Object.values(listed), ...Object.values(own)].some(({ answer }) => answer.trim() !== '')
  );
}
