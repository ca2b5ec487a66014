/** The first talk: which questions are asked, what was answered, how to go on, and what is agreed. The questions are data in content/tools/first-talk.json. */
import * as v from 'valibot';
import { isDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { changeRow, type Identified, inOrder, moveRow, type Rows, withoutRow } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import { type Due, defineTool } from '../tool.ts';

export type Asker = 'client' | 'assistant';

/** A question as content/ describes it. `usual` ones stand on the sheet unless they are left out. */
export interface Question {
  readonly id: string;
  readonly asker: Asker;
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
  readonly asker: Asker;
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
export type Next = 'trial' | 'talk' | 'no';

/** `whose`: whose questions stand on the sheet, '' for both; minutes are digits by theme, '' as proposed. */
export interface FirstTalk {
  readonly person: string;
  readonly heldOn: string;
  readonly whose: '' | Asker;
  readonly minutes: Readonly<Record<string, string>>;
  readonly listed: Readonly<Record<string, Listed>>;
  readonly own: Rows<Own>;
  readonly next: '' | Next;
  readonly why: string;
  readonly tasks: Rows<Task>;
}

const text = v.fallback(v.pipe(v.string(), v.maxLength(20_000)), '');
const place = v.fallback(v.pipe(v.number(), v.finite()), 0);
const asker = v.fallback(v.picklist(['client', 'assistant']), 'client');
const day = v.fallback(
  v.pipe(
    v.string(),
    v.check((typed) => typed === '' || isDay(typed)),
  ),
  '',
);
const flag = v.fallback(v.boolean(), false);

export const NO_ENTRY: Listed = Object.freeze({ use: '', answer: '', place: 0 });
const ListedShape = v.object({ use: v.fallback(v.picklist(['', 'yes', 'no']), ''), answer: text, place });
const OwnShape = v.object({ theme: text, asker, text, answer: text, place });
const TaskShape = v.object({
  text,
  side: v.fallback(v.picklist(['client', 'assistant', 'both']), 'both'),
  on: day,
  done: flag,
  place,
});

const Shape = v.object({
  person: text,
  heldOn: day,
  whose: v.fallback(v.picklist(['', 'client', 'assistant']), ''),
  minutes: v.fallback(v.record(v.string(), v.fallback(v.pipe(v.string(), v.regex(/^\d{0,3}$/)), '')), {}),
  listed: v.fallback(v.record(v.string(), v.fallback(ListedShape, NO_ENTRY)), {}),
  own: v.fallback(v.record(v.string(), v.fallback(OwnShape, v.parse(OwnShape, {}))), {}),
  next: v.fallback(v.picklist(['', 'trial', 'talk', 'no']), ''),
  why: text,
  tasks: v.fallback(v.record(v.string(), v.fallback(TaskShape, v.parse(TaskShape, {}))), {}),
});
const empty: FirstTalk = Object.freeze({
  person: '',
  heldOn: '',
  whose: '',
  minutes: Object.freeze({}),
  listed: Object.freeze({}),
  own: Object.freeze({}),
  next: '',
  why: '',
  tasks: Object.freeze({}),
});

export const tool = defineTool<FirstTalk>({
  id: 'first-talk',
  one: false,
  empty,
  examples: {
    jana: {
      ...empty,
      person: 'Jana Lang',
      heldOn: '2026-12-02',
      whose: 'client',
      minutes: { person: '15' },
      listed: {
        'went-well': { use: '', answer: 'Kanzlei, drei Jahre', place: 3 },
        mistake: { use: 'yes', answer: '', place: 0 },
        capacity: { use: 'no', answer: '', place: 0 },
      },
      own: { own1: { theme: 'person', asker: 'assistant', text: 'Sie oder du?', answer: 'Sie', place: 9 } },
      next: 'trial',
      why: 'Die Arbeitsweise passt.',
      tasks: { task1: { text: 'Fünf Aufmaße schicken', side: 'client', on: '2026-12-03', done: false, place: 1 } },
    },
  },
  migrations: [],
  decode: (data) => v.parse(v.fallback(Shape, empty), data),
  nameOf: ({ person }) => person,
  withName: (talk, person) => ({ ...talk, person }),
  due: (talk, { labels }: { labels: { dueTalk: string } }) => [
    ...(talk.heldOn === '' ? [] : [dueTalk(talk, labels.dueTalk)]),
    ...promisesIn(talk).flatMap(({ id, text, side, on, done }) =>
      on === '' ? [] : [{ id, on, until: on, text, side, isDone: done }],
    ),
  ],
  tells: (talk) =>
    promisesIn(talk).map(({ id, text, side, on, done }) => ({ id, kind: 'task', text, side, on, isDone: done })),
  progress: (talk, { themes }: { themes: readonly Theme[] }) => progressOf(themes.flatMap((one) => linesIn(talk, one))),
});

const dueTalk = ({ heldOn, person, next }: FirstTalk, dueText: string): Due => ({
  id: 'talk',
  on: heldOn,
  until: heldOn,
  text: fill(dueText, { name: person || '…' }),
  side: 'both',
  isDone: next !== '',
});

/** What was agreed and still counts: nothing after a no, and no empty rows. */
export function promisesIn({ next, tasks }: FirstTalk): readonly Identified<Task>[] {
  return next === 'no' ? [] : inOrder(tasks).filter(({ text }) => text.trim() !== '');
}

/** A question as it stands on the sheet, from the list or one's own. */
export interface Line {
  readonly id: string;
  readonly asker: Asker;
  readonly text: string;
  readonly hint: string;
  readonly answer: string;
  readonly isOwn: boolean;
  readonly place: number;
}

export function listedOf({ listed }: FirstTalk, id: string): Listed {
  return Object.hasOwn(listed, id) ? (listed[id] ?? NO_ENTRY) : NO_ENTRY;
}

/** Whether a question of the list stands on the sheet. */
export function isTaken(talk: FirstTalk, { id, usual = false }: Question): boolean {
  const { use } = listedOf(talk, id);
  return use === '' ? usual : use === 'yes';
}

const isAsked = ({ whose }: FirstTalk, who: Asker): boolean => whose === '' || whose === who;

/** The questions of a theme that stand on the sheet, in order. */
export function linesIn(talk: FirstTalk, { id: theme, questions }: Theme): readonly Line[] {
  const listed = questions.flatMap((question, index): readonly Line[] => {
    if (!isTaken(talk, question)) return [];
    const { answer, place } = listedOf(talk, question.id);
    return [{ ...question, answer, isOwn: false, place: place || index + 1 }];
  });
  const own = inOrder(talk.own)
    .filter((row) => row.theme === theme)
    .map((row): Line => ({ ...row, hint: '', isOwn: true }));
  return [...listed, ...own]
    .filter(({ asker }) => isAsked(talk, asker))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

/** Questions of the list one could add. */
export function poolOf(talk: FirstTalk, { questions }: Theme): readonly Question[] {
  return questions.filter((question) => isAsked(talk, question.asker) && !isTaken(talk, question));
}

export function withListed(talk: FirstTalk, id: string, change: Partial<Listed>): FirstTalk {
  return { ...talk, listed: { ...talk.listed, [id]: { ...listedOf(talk, id), ...change } } };
}

/** With something changed about a line; `text` and `asker` can be changed on own ones only. */
export function withLine(talk: FirstTalk, { id, isOwn }: Line, change: Partial<Own>): FirstTalk {
  if (isOwn) return { ...talk, own: changeRow(talk.own, id, change) };
  const { answer, place } = change;
  return withListed(talk, id, {
    ...(answer === undefined ? {} : { answer }),
    ...(place === undefined ? {} : { place }),
  });
}

/** Takes a line off the sheet. An answer to a question of the list is kept and comes back with it. */
export function withoutLine(talk: FirstTalk, { id, isOwn }: Line): FirstTalk {
  return isOwn ? { ...talk, own: withoutRow(talk.own, id) } : withListed(talk, id, { use: 'no' });
}

/** With an own question at the end of a theme. @param id new, `[a-z0-9]+` */
export function withOwn(talk: FirstTalk, theme: Theme, id: string, asker: Asker): FirstTalk {
  const all = { ...talk, whose: '' as const };
  const place = Math.max(theme.questions.length, ...linesIn(all, theme).map((line) => line.place)) + 1;
  return { ...talk, own: { ...talk.own, [id]: { theme: theme.id, asker, text: '', answer: '', place } } };
}

/** With a line moved by one among those that show: −1 up, 1 down. */
export function moveLine(talk: FirstTalk, theme: Theme, id: string, by: -1 | 1): FirstTalk {
  const lines = linesIn(talk, theme);
  const before: Rows<Line> = Object.fromEntries(lines.map((line) => [line.id, line]));
  const after = moveRow(before, id, by);
  return lines.reduce((moved, line) => {
    // 0 means “where the list has it”: just below the next place above it is as good.
    const above = Math.min(1, ...lines.map(({ place }) => place).filter((place) => place > 0));
    const at = after[line.id]?.place || above / 2;
    return at === line.place ? moved : withLine(moved, line, { place: at });
  }, talk);
}

/** Minutes planned for a theme or for the end. @param proposed minutes while nobody planned others */
export function minutesOf({ minutes }: FirstTalk, id: string, proposed: number): number {
  const typed = Object.hasOwn(minutes, id) ? (minutes[id] ?? '') : '';
  return typed === '' ? proposed : Number(typed);
}

/** Fewer minutes than this for a question are too few for an answer; a rule of thumb. */
const LEAST_MINUTES = 2;
export function isTight(questions: number, minutes: number): boolean {
  return questions > 1 && minutes < questions * LEAST_MINUTES;
}

export function progressOf(lines: readonly Line[]): { readonly done: number; readonly all: number } {
  return { done: lines.filter(({ answer }) => answer.trim() !== '').length, all: lines.length };
}

/** The same choice of questions for somebody else: no name, no answers, no decision. */
export function sameQuestions({ whose, minutes, listed, own }: FirstTalk): FirstTalk {
  const bare = <Row extends { readonly answer: string }>(rows: Readonly<Record<string, Row>>): Record<string, Row> =>
    Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, { ...row, answer: '' }]));
  return { ...empty, whose, minutes, listed: bare(listed), own: bare(own) };
}

/** Whether there is something to remember; before that, the sheet is a guide. */
export function isHeld({ listed, own, next, why }: FirstTalk): boolean {
  return (
    next !== '' ||
    why.trim() !== '' ||
    [...Object.values(listed), ...Object.values(own)].some(({ answer }) => answer.trim() !== '')
  );
}
