/** From one week into the next: what stays open goes along under the same id, so that it is open in one place only. */
import { daysAfter } from '#lib/days.ts';
import { changeRow, inOrder, withRow } from '#lib/rows.ts';
import { mondayOf, weekdayOf } from '#lib/weeks.ts';
import { decode, hasWords, isOpen, type Row, type Week, worded } from './document.ts';
import { type NameLabels, withWeek } from './name.ts';

/** Monday of the sheet that follows: the week after, or the present one if one comes back later. @param today `YYYY-MM-DD`, or '' */
export function mondayAfter({ monday }: Week, today: string): string {
  const [next, present] = [daysAfter(monday, 7), today === '' ? '' : mondayOf(today)];
  if (present > next) return present;
  return next;
}

/** A day as a sheet keeps it: the weekday, or the day itself when it lies in another week. */
export function inWeek(dueOn: string, monday: string): Pick<Row, 'day' | 'dueOn'> {
  return dueOn !== '' && mondayOf(dueOn) === monday ? { day: weekdayOf(dueOn), dueOn: '' } : { day: 0, dueOn };
}

/** The sheet that follows: what is open, under the same ids, with one more time of being taken along, and no weekday unless it is due in that week. */
export function nextWeek(week: Week, monday: string, labels: NameLabels): Week {
  const rows = Object.entries(worded(week.rows))
    .filter(([, row]) => isOpen(row))
    .map(([id, row]) => [id, { ...row, ...inWeek(row.dueOn, monday), carried: row.carried + 1 }] as const);
  return withWeek({ ...decode({}), hours: week.hours, rows: Object.fromEntries(rows) }, monday, labels);
}

/** An existing sheet with what is taken along at its end; null when it is of another week. A row it already has stays as it is. */
export function withTaken(there: Week, { monday, rows }: Week): Week | null {
  if (there.monday !== monday) return null;
  const news = inOrder(rows).filter(({ id }) => !Object.hasOwn(there.rows, id));
  return { ...there, rows: news.reduce((all, { id, ...row }) => withRow(all, id, row), there.rows) };
}

/** A row the other side ticked in the week it was taken along from is ticked in the week it went to, on the same day; what is done there already stays. */
export function tickedAlong(other: Week, before: Week, after: Week): Week {
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
