/** Sayings of the week that screen, paper and text share. */
import { daysAfter, formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Shown } from '../face.ts';
import { knownDaysOff } from '../known-days-off.ts';
import type { Week } from './document.ts';
import type { Words } from './view.tsx';

interface CarriedLabels {
  /** From the first time on. */
  readonly carriedTimes: readonly string[];
  readonly carriedMany: string;
}

/** `einmal mitgenommen` · `zum dritten Mal mitgenommen` */
export function sayCarried(times: number, labels: CarriedLabels): string {
  return labels.carriedTimes[times - 1] ?? fill(labels.carriedMany, { n: times });
}

type Given = Pick<Shown<Week, Words>, 'words' | 'locale' | 'around'>;

/** `Donnerstag, 24.12. · Feiertag`; without a week the day alone. @param day 1 Monday … 7 Sunday, 0 for what has none */
export function titleOfDay(day: number, given: Given & { readonly value: Pick<Week, 'monday'> }): string {
  const { value, locale, words } = given;
  const { labels } = words;
  if (day === 0) return labels.undated;
  const name = labels.days[`d${day as 1}`];
  if (value.monday === '') return name;
  const date = daysAfter(value.monday, day - 1);
  return `${name}, ${withHoliday(formatDay(date, locale, 'short'), date, given)}`;
}

/** Says beside a date that it is one of the holidays that are agreed. */
export const withHoliday = (said: string, date: string, { words: { labels }, around }: Given): string =>
  knownDaysOff(around).has(date) ? `${said} · ${labels.holiday}` : said;
