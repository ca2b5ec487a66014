/** Days as `YYYY-MM-DD`: arithmetic in working days, display, and reading what people type. No clock: today is an argument. */
import { addDays } from 'date-fns/addDays';
import { addWeeks } from 'date-fns/addWeeks';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { isWeekend } from 'date-fns/isWeekend';
import { type Locale, regions } from '../locales.ts';

/** The beginning of a day here. Days have this one form, so the library's reader of all ISO forms (1.2 kB on every tool page) is not needed. */
export function dateOf(day: string): Date {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** The day on which a moment lies here. */
export function toDay(date: Date): string {
  const pad = (part: number, length = 2): string => String(part).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** `2026-11-30` and nothing else, and a day the calendar has. */
export function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && toDay(dateOf(text)) === text;
}

/** Days that are not worked although they are no weekend: `YYYY-MM-DD`. */
export type DaysOff = ReadonlySet<string>;
const NONE: DaysOff = new Set();

/**
 * The date of a working day counted from a first day. Working days are Monday to Friday without the days off.
 * @param startsOn first day, `YYYY-MM-DD`; if nobody works on it, counting begins on the next working day
 * @param count 1 is the first day, 2 the next working day, −1 the working day before; there is no 0
 */
export function workingDay(startsOn: string, count: number, daysOff: DaysOff = NONE): string {
  return workingDaysFrom(startsOn, daysOff)(count);
}

/** `workingDay` for many counts from the same first day: every day is looked at once. */
export function workingDaysFrom(startsOn: string, daysOff: DaysOff = NONE): (count: number) => string {
  const isOff = (date: Date): boolean => isWeekend(date) || daysOff.has(toDay(date));
  const step = (date: Date, by: 1 | -1): Date => {
    const next = addDays(date, by);
    return isOff(next) ? step(next, by) : next;
  };
  const start = dateOf(startsOn);
  const first = isOff(start) ? step(start, 1) : start;
  const [later, earlier] = [[first], [first]];
  return (count) => {
    const [known, by] = count > 0 ? ([later, 1] as const) : ([earlier, -1] as const);
    const at = count > 0 ? count - 1 : -count;
    while (known.length <= at) known.push(step(known.at(-1) as Date, by));
    return toDay(known[at] as Date);
  };
}

/** The day this many calendar days later. */
export function daysAfter(day: string, count: number): string {
  return toDay(addDays(dateOf(day), count));
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(dateOf(to), dateOf(from));
}

const FORMATS = {
  field: { day: '2-digit', month: '2-digit', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit' },
  medium: { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `formatDay('2026-11-30', 'de', 'full')` → `Montag, 30. November 2026`; short is `30.11.`, field is `30.11.2026`. */
export function formatDay(day: string, locale: Locale, format: keyof typeof FORMATS): string {
  return formatOf(locale, format).format(dateOf(day));
}

/** Building a formatter takes about a hundred times as long as using one, and lists show many days. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(locale: Locale, format: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${locale} ${format}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(regions[locale], FORMATS[format]);
  formats.set(key, known);
  return known;
}

export type DayReading = { ok: true; day: string } | { ok: false; reason: 'unreadable' | 'noSuchDay' };

const WEEKDAYS: readonly RegExp[] = [
  /^(so|sonntag|sun|sunday)$/,
  /^(mo|montag|mon|monday)$/,
  /^(di|dienstag|tue|tuesday)$/,
  /^(mi|mittwoch|wed|wednesday)$/,
  /^(do|donnerstag|thu|thursday)$/,
  /^(fr|freitag|fri|friday)$/,
  /^(sa|samstag|sonnabend|sat|saturday)$/,
];
const MONTHS: readonly RegExp[] = [
  /^(jan(uar|uary)?|jänner)$/,
  /^feb(ruar|ruary)?$/,
  /^(märz?|maerz|mar(ch)?|mrz)$/,
  /^apr(il)?$/,
  /^(mai|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^aug(ust)?$/,
  /^sep(t|tember)?$/,
  /^(okt(ober)?|oct(ober)?)$/,
  /^nov(ember)?$/,
  /^(dez(ember)?|dec(ember)?)$/,
];
const NUMBERS: Readonly<Record<string, number>> = {
  einem: 1,
  einer: 1,
  a: 1,
  one: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  sechs: 6,
  six: 6,
  acht: 8,
  eight: 8,
};

/**
 * Reads a day as people type it: `30.11.2026`, `30.11.`, `301126`, `30/11/2026`, `30. November`, `Montag`, `morgen`, `in 2 Wochen`, `2026-11-30`.
 * Without a year the next such day counts; a weekday means the next one after today.
 * @param today `YYYY-MM-DD`
 */
export function readDay(typed: string, today: string): DayReading {
  const text = typed.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  return (
    readRelative(text, today) ??
    readDate(text.replace(/^\p{L}{2,10}\.? (?=\d)/u, ''), today) ?? { ok: false, reason: 'unreadable' }
  );
}

function readRelative(text: string, today: string): DayReading | undefined {
  const date = dateOf(today);
  const found = (moved: Date): DayReading => ({ ok: true, day: toDay(moved) });
  if (/^(heute|today)$/.test(text)) return found(date);
  if (/^(morgen|tomorrow)$/.test(text)) return found(addDays(date, 1));
  if (/^übermorgen$/.test(text)) return found(addDays(date, 2));
  const [, amount = '', unit = ''] = text.match(/^in (\d{1,3}|\p{L}+) (tag|day|woche|week)(?:en|n|s|e)?$/u) ?? [];
  const count = Number(amount) || NUMBERS[amount];
  if (unit && count) return found(/^(tag|day)/.test(unit) ? addDays(date, count) : addWeeks(date, count));
  const weekday = WEEKDAYS.findIndex((pattern) =>
    pattern.test(text.replace(/^(nächsten?|next|am|on) /, '').replace(/\.$/, '')),
  );
  if (weekday >= 0) return found(addDays(date, ((weekday - date.getDay() + 6) % 7) + 1));
  return undefined;
}

function readDate(text: string, today: string): DayReading | undefined {
  const iso = text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (iso) return calendarDay(iso[1], iso[2], iso[3], today);
  const digits = text.match(/^(\d{2})(\d{2})(\d{2}|\d{4})$/);
  if (digits) return calendarDay(digits[3], digits[2], digits[1], today);
  const numbers = text.match(/^(\d{1,2})[./-] ?(\d{1,2})(?:[./-] ?(\d{2}|\d{4})?)?$/);
  if (numbers) return calendarDay(numbers[3], numbers[2], numbers[1], today);
  const words = text.match(/^(\d{1,2})(?:\.|st|nd|rd|th)? ?(\p{L}{3,9})\.?(?: (\d{2}|\d{4}))?$/u);
  const month = words ? MONTHS.findIndex((pattern) => pattern.test(words[2] ?? '')) : -1;
  return words && month >= 0 ? calendarDay(words[3], String(month + 1), words[1], today) : undefined;
}

function calendarDay(year: string | undefined, month = '', day = '', today: string): DayReading {
  const build = (fullYear: number): string => `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year) return known(build(Number(year.length === 2 ? `20${year}` : year)));
  const thisYear = Number(today.slice(0, 4));
  const here = known(build(thisYear));
  if (here.ok && here.day >= today) return here;
  const next = known(build(thisYear + 1));
  return next.ok ? next : here;
}

const known = (day: string): DayReading => (isDay(day) ? { ok: true, day } : { ok: false, reason: 'noSuchDay' });
