/** The week as it is stored, and what its rows say of themselves. */
import * as v from 'valibot';
import { daysAfter } from '#lib/days.ts';
import { dayOrNone, group, place, rowsOf, sideOrBoth, textUpTo } from '#lib/fields.ts';
import type { Identified, Placed, Rows } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import { mondayOf } from '#lib/weeks.ts';
import { isWritten } from '#lib/written.ts';

export interface Row extends Placed {
  readonly text: string;
  readonly side: Side;
  /** Weekday it is due: 1 Monday … 7 Sunday; 0 while that is open. */
  readonly day: number;
  /** Day it was due where it was taken over from, `YYYY-MM-DD`, when that day is not in this week; else ''. */
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

/** Monday to Sunday, as rows keep them; 0 is no day. */
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

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
const Shape = group({
  title: textUpTo(200),
  monday,
  hours: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(168)), 0),
  rows: rowsOf(RowShape),
});
export const decode = (data: unknown): Week => v.parse(Shape, data);

/** The date a row is due, or '' while its weekday or its week is open. */
export function dateOf({ monday: first }: Pick<Week, 'monday'>, row: Pick<Row, 'day'>): string {
  return first === '' || row.day === 0 ? '' : daysAfter(first, row.day - 1);
}

/** The same; without a weekday the day it was due where it came from. */
export const dueDayOf = (week: Pick<Week, 'monday'>, row: Pick<Row, 'day' | 'dueOn'>): string =>
  dateOf(week, row) || row.dueOn;

/** A row whose words were taken away is not counted, due, printed or taken along. */
export const hasWords = (row: Pick<Row, 'text' | 'waitsFor'>): boolean => isWritten(row, 'text', 'waitsFor');
export const worded = (rows: Rows<Row>): Rows<Row> =>
  Object.fromEntries(Object.entries(rows).filter(([, row]) => hasWords(row)));

export const isOpen = ({ doneOn, movedTo }: Row): boolean => doneOn === '' && movedTo === '';

/** The week of a sheet; of one without an entry the present week, and from Saturday on the coming one. '' while today is not known. */
export const weekOf = ({ monday: first }: Pick<Week, 'monday'>, today: string): string =>
  first || (today && mondayOf(daysAfter(today, 2)));
