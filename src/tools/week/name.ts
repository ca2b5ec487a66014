/** How the sheet of a week is called, in every language. */
import { daysAfter, isDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { dayInWords, inNumbers } from '#lib/month-words.ts';
import { mondayOf, weekNumber } from '#lib/weeks.ts';
import type { Week } from './document.ts';

export interface NameLabels {
  /** How a sheet is called, with `{week}` and the parts of its first and last day: `{d1} {m1} {d2} {m2} {y2}`, or `{first}` and `{last}` with the month as a word. */
  readonly sheetName: string;
  /** The same in every language, and as it was in English before the month was a word. */
  readonly sheetNames: readonly string[];
}

const fridayOf = (first: string): string => daysAfter(first, 4);

/** `Woche 49 · 30.11.–04.12.2026` */
export function sheetName(first: string, { sheetName: pattern }: Pick<NameLabels, 'sheetName'>): string {
  const [, m1 = '', d1 = ''] = first.split('-');
  const [y2 = '', m2 = '', d2 = ''] = fridayOf(first).split('-');
  const words = { first: dayInWords(m1, d1), last: dayInWords(m2, d2) };
  return fill(pattern, { week: weekNumber(first), d1, m1, d2, m2, y2, ...words });
}

/** The week it is for; one that somebody named is meant as another sheet of that week. A name made by `sheetName` has its numbers in any language. */
export function keyOf({ monday: first, title }: Week): string {
  if (first === '' || title === '') return first;
  const numbers = inNumbers(title).match(/\d+/g)?.join(' ');
  return numbers === sheetName(first, { sheetName: '{week} {d1} {m1} {d2} {m2} {y2}' }) ? first : `${first} ${title}`;
}

/** What a sheet is called that has no name: by its days, before there are words for them. */
export const nameOfDays = (first: string): string => first && `${first} – ${fridayOf(first)}`;

/** A name made by `sheetName` in any language, or by `nameOfDays`, in this one. */
export function nameIn(name: string, labels: NameLabels): string {
  const day = name.slice(0, 10);
  if (isDay(day) && name === nameOfDays(day)) return sheetName(day, labels);
  const [, d2, m2, y2] = inNumbers(name).match(/(\d\d)\D(\d\d)\D(\d{4})$/) ?? [];
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
