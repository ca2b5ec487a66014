/** Weeks as they are counted in Europe: Monday first, week 1 holds the first Thursday (ISO 8601). Days are `YYYY-MM-DD`. */
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { type Locale, regions } from '../locales.ts';
import { dateOf, daysAfter } from './days.ts';

/** The Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  return daysAfter(day, 1 - weekdayOf(day));
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return getISODay(dateOf(day));
}

/** 1 to 53. */
export function weekNumber(day: string): number {
  return getISOWeek(dateOf(day));
}

/** Monday to Friday in words: `30. November bis 4. Dezember 2026` as the language writes it. @param monday `YYYY-MM-DD` */
export function formatWorkingWeek(monday: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(regions[locale], { day: 'numeric', month: 'long', year: 'numeric' });
  const week = format.formatRange(dateOf(monday), dateOf(daysAfter(monday, 4)));
  return week.replace(/\s–\s/u, '\u00a0– '); // no line begins with the dash
}
