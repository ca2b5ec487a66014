/** The week: who does what by when. What stays open goes into the next sheet under the same id, so that it is open in one place only. */
import * as v from 'valibot';
import { daysAfter, isDay } from '#lib/days.ts';
import { dayOrNone, place, rowsOf, sideOrBoth, textUpTo } from '#lib/fields.ts';
import { fill } from '#lib/fill.ts';
import { changeRow, type Identified, inOrder, type Placed, type Rows, withRow } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import { mondayOf, weekdayOf, weekNumber } from '#lib/weeks.ts';
import { isWritten } from '#lib/written.ts';
import { byDay } from '../sheet-order.ts';
import { defineTool } from '../tool.ts';

export interface Row extends Placed {
  readonly text: string;
  readonly side: Side;
  /** Weekday it is due: 1 Monday … 7 Sunday; 0 while that is open. */
  readonly day: number;
  /** Day it was due where it was taken over from, `YYYY-MM-DD`, when that is none of this week; else ''. */
  readonly dueOn: string;
  /** Planned effort; 0 for none. */
  readonly minutes: number;
  /** What it waits for; '' for nothing. */
  readonly waitsFor: string;
  /** Day it was ticked, `YYYY-MM-DD`; '' while it is open. */
  readonly doneOn: string;
  /** How many times it was taken along into a next week. */
  readonly carried: number;
  /** Monday of the week it was taken along to; '' as long as it stays here. */
  readonly movedTo: string;
}
export type OwnRow = Identified<Row>;

/** `monday` is the first day of the week, '' until the first entry; `hours` the assistant's capacity where nothing else tells it, 0 for none. */
export interface Week {
  readonly title: string;
  readonly monday: string;
  readonly hours: number;
  readonly rows: Rows<Row>;
}

const count = (most: number) => v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)), 0);
const monday = v.pipe(
  dayOrNone,
  v.transform((found) => (found === '' ? '' : mondayOf(found))),
);

export const NO_ROW: Row = Object.freeze({
  text: '',
  side: 'both',
  day: 0,
  dueOn: '',
  minutes: 0,
  waitsFor: '',
  doneOn: '',
  carried: 0,
  movedTo: '',
  place: 0,
});
const RowShape = v.object({
  text: textUpTo(2000),
  side: sideOrBoth,
  day: count(7),
  dueOn: dayOrNone,
  minutes: count(10_000),
  waitsFor: textUpTo(2000),
  doneOn: dayOrNone,
  carried: count(1000),
  movedTo: monday,
  place,
});
const Shape = v.object({
  title: textUpTo(200),
  monday,
  hours: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(168)), 0),
  rows: rowsOf(RowShape),
});
const empty: Week = Object.freeze({ title: '', monday: '', hours: 0, rows: Object.freeze({}) });

export const tool = defineTool<Week, { readonly labels: NameLabels }>({
  id: 'week',
  one: false,
  empty,
  migrations: [],
  decode: (data) => v.parse(v.fallback(Shape, empty), data),
  nameOf: ({ title, monday: first }) => title || (first && `${first} – ${fridayOf(first)}`),
  nameIn: (name, { labels }) => nameIn(name, labels),
  inOrder: byDay((week: Week) => week.monday),
  isDone: ({ rows }) => {
    const all = Object.values(worded(rows));
    return all.length > 0 && !all.some(isOpen);
  },
  withName: (week, title) => ({ ...week, title }),
  due: (week) =>
    inOrder(worded(week.rows)).flatMap((row) => {
      const on = dueDayOf(week, row);
      return on === '' || row.movedTo !== ''
        ? []
        : [{ id: row.id, on, until: on, text: row.text, side: row.side, isDone: row.doneOn !== '' }];
    }),
  // What was taken along is told by the sheet it went to.
  tells: (week) =>
    inOrder(week.rows)
      .filter(({ movedTo, text: words }) => movedTo === '' && words.trim() !== '')
      .map((row) => ({
        id: row.id,
        kind: 'task',
        text: row.text,
        side: row.side,
        on: dueDayOf(week, row),
        isDone: row.doneOn !== '',
      })),
  keyOf,
  follows: tickedAlong,
  progress: ({ rows }) => {
    const here = Object.values(worded(rows)).filter(({ movedTo }) => movedTo === '');
    return { done: here.filter(({ doneOn }) => doneOn !== '').length, all: here.length };
  },
});

export const fridayOf = (first: string): string => daysAfter(first, 4);

export interface NameLabels {
  /** How a sheet is called, with `{week}` and the parts of its first and last day: `{d1} {m1} {d2} {m2} {y2}`. */
  readonly sheetName: string;
  /** The same in every language. */
  readonly sheetNames: readonly string[];
}

/** `Woche 49 · 30.11.–04.12.2026` */
export function sheetName(first: string, { sheetName: pattern }: Pick<NameLabels, 'sheetName'>): string {
  const [, m1 = '', d1 = ''] = first.split('-');
  const [y2 = '', m2 = '', d2 = ''] = fridayOf(first).split('-');
  return fill(pattern, { week: weekNumber(first), d1, m1, d2, m2, y2 });
}

/** The week it is for; one that somebody named is meant as another sheet of that week. A name made by `sheetName` has its numbers in any language. */
function keyOf({ monday: first, title }: Week): string {
  if (first === '' || title === '') return first;
  const numbers = title.match(/\d+/g)?.join(' ');
  return numbers === sheetName(first, { sheetName: '{week} {d1} {m1} {d2} {m2} {y2}' }) ? first : `${first} ${title}`;
}

/** A name made by `sheetName` in any language, in this one. */
function nameIn(name: string, labels: NameLabels): string {
  const [, d2, m2, y2] = name.match(/(\d\d)\D(\d\d)\D(\d{4})$/) ?? [];
  const friday = `${y2}-${m2}-${d2}`;
  if (!isDay(friday)) return name;
  const first = daysAfter(friday, -4);
  const isOurs = labels.sheetNames.some((pattern) => sheetName(first, { sheetName: pattern }) === name);
  return isOurs ? sheetName(first, labels) : name;
}

/** The sheet of the week this day lies in. Rows keep their weekday; a name of one's own is kept. */
export function withWeek(week: Week, someDay: string, labels: NameLabels): Week {
  const first = mondayOf(someDay);
  const isOwnName =
    week.title !== '' && (week.monday === '' || nameIn(week.title, labels) !== sheetName(week.monday, labels));
  return { ...week, monday: first, title: isOwnName ? week.title : sheetName(first, labels) };
}

/** The date a row is due, or '' while its weekday or its week is open. */
export function dateOf({ monday: first }: Pick<Week, 'monday'>, row: Pick<Row, 'day'>): string {
  return first === '' || row.day === 0 ? '' : daysAfter(first, row.day - 1);
}

/** The same; without a weekday the day it was due where it came from. */
export const dueDayOf = (week: Pick<Week, 'monday'>, row: Pick<Row, 'day' | 'dueOn'>): string =>
  dateOf(week, row) || row.dueOn;

/** A row whose words were taken away is none: it is not counted, due, printed or taken along. */
export const hasWords = (row: Pick<Row, 'text' | 'waitsFor'>): boolean => isWritten(row, 'text', 'waitsFor');
export const worded = (rows: Rows<Row>): Rows<Row> =>
  Object.fromEntries(Object.entries(rows).filter(([, row]) => hasWords(row)));

export const isOpen = ({ doneOn, movedTo }: Row): boolean => doneOn === '' && movedTo === '';

/** The week of a sheet; of one without an entry the present week, and from Saturday on the coming one. '' while today is not known. */
export const weekOf = ({ monday: first }: Pick<Week, 'monday'>, today: string): string =>
  first || (today && mondayOf(daysAfter(today, 2)));

/** Monday of the sheet that follows: the week after, or the present one for who comes back later. @param today `YYYY-MM-DD`, or '' */
export function mondayAfter({ monday }: Week, today: string): string {
  const [next, present] = [daysAfter(monday, 7), today === '' ? '' : mondayOf(today)];
  if (present > next) return present;
  return next;
}

/** A day as a sheet keeps it: the weekday, or the day itself when it lies in another week. */
export function inWeek(dueOn: string, monday: string): Pick<Row, 'day' | 'dueOn'> {
  return dueOn !== '' && mondayOf(dueOn) === monday ? { day: weekdayOf(dueOn), dueOn: '' } : { day: 0, dueOn };
}

/** The sheet that follows: what is open, under the same ids, counted once more, and without a weekday unless it is due in that week. */
export function nextWeek(week: Week, monday: string, labels: NameLabels): Week {
  const rows = Object.entries(worded(week.rows))
    .filter(([, row]) => isOpen(row))
    .map(([id, row]) => [id, { ...row, ...inWeek(row.dueOn, monday), carried: row.carried + 1 }] as const);
  return withWeek({ ...empty, hours: week.hours, rows: Object.fromEntries(rows) }, monday, labels);
}

/** A sheet that is there already, with what is taken along at its end; null when it is of another week. What it has by that id stays. */
export function withTaken(there: Week, { monday, rows }: Week): Week | null {
  if (there.monday !== monday) return null;
  const news = inOrder(rows).filter(({ id }) => !Object.hasOwn(there.rows, id));
  return { ...there, rows: news.reduce((all, { id, ...row }) => withRow(all, id, row), there.rows) };
}

/** What the other side ticked where it had been taken along from is ticked where it went, on the same day; what is done there already stays. */
function tickedAlong(other: Week, before: Week, after: Week): Week {
  const isSettled = (row: Row | undefined): boolean => Boolean(row?.doneOn && row.movedTo);
  const news = Object.entries(after.rows).filter(([id, row]) => isSettled(row) && !isSettled(before.rows[id]));
  const ticked = news.filter(([id, { movedTo }]) => movedTo === other.monday && other.rows[id]?.doneOn === '');
  if (ticked.length === 0) return other;
  return { ...other, rows: ticked.reduce((all, [id, { doneOn }]) => changeRow(all, id, { doneOn }), other.rows) };
}

/** The sheet left behind: what is open is marked as taken along to the week of that Monday. */
export function leftBehind(week: Week, movedTo: string): Week {
  const rows = Object.entries(week.rows).map(
    ([id, row]) => [id, isOpen(row) && hasWords(row) ? { ...row, movedTo } : row] as const,
  );
  return { ...week, rows: Object.fromEntries(rows) };
}
