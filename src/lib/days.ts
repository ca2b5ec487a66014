/** Days as `YYYY-MM-DD`: arithmetic and display. Days of work are in working-days.ts, what people type is read in read-day.ts. */
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { type Locale, regions } from '../locales.ts';

/** By UTC, where every day is as long as the others. */
export const DAY_MS = 86_400_000;

/**
 * The beginning of a day in local time: midnight, or the first moment after it where the clocks skip that. Not by the library: its reader of all ISO
 * forms would be 1.2 kB on every tool page.
 */
export function dateOf(day: string): Date {
  // What is missing makes no day.
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date);
}

/** The local day of a moment. */
export function toDay(date: Date): string {
  const pad = (part: number, length = 2): string => String(part).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** `2026-11-30` and nothing else, and a day the calendar has. */
export function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && toDay(dateOf(text)) === text;
}

/** The day this many calendar days later. */
export function daysAfter(day: string, count: number): string {
  return toDay(addDays(dateOf(day), count));
}

/** The same day of the month this many months later, or the last one of a month that is too short for it. */
export function monthsAfter(day: string, count: number): string {
  return toDay(addMonths(dateOf(day), count));
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

type Format = 'field' | 'short' | 'medium' | 'long' | 'full';
type Formats = Readonly<Record<Format, Intl.DateTimeFormatOptions>>;

const GERMAN: Formats = {
  field: { day: '2-digit', month: '2-digit', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit' },
  medium: { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};
/** English is read on both sides of the Atlantic, and 03/12 is two different days there: the month is a word. */
const FORMATS: Readonly<Record<Locale, Formats>> = {
  de: GERMAN,
  en: {
    ...GERMAN,
    field: { day: 'numeric', month: 'short', year: 'numeric' },
    short: { day: 'numeric', month: 'short' },
    medium: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  },
};

/** `formatDay('2026-11-30', 'de', 'full')` → `Montag, 30. November 2026`; short is `30.11.` or `30 Nov`, field is `30.11.2026` or `30 Nov 2026`. */
export function formatDay(day: string, locale: Locale, format: Format): string {
  return formatOf(locale, format).format(Date.parse(day));
}

/** The short way to say a day, with its year where that is not the present one: `20.11.` of last year is no day of this one. */
export const shortOn = (day: string, today: string): Format =>
  day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'field';

/**
 * Building a formatter takes about a hundred times as long as using one, and lists show many days. They read days by UTC: a kept one stays with the zone
 * it was made in, and the device may be in another by now, where midnight is the day before.
 */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(locale: Locale, format: Format): Intl.DateTimeFormat {
  const key = `${locale} ${format}`;
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(regions[locale], { ...FORMATS[locale][format], timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}
