/** Reading a day as people type it, in both languages. No clock: today is an argument. What is typed less often is read in read-any-day.ts. */
import { dateOf, daysAfter, isDay, monthsAfter } from './days.ts';

export type DayReading =
  | { ok: true; day: string }
  | { ok: false; reason: 'unreadable' | 'noSuchDay' }
  | { ok: false; reason: 'twoDays'; days: readonly [dayFirst: string, monthFirst: string] }
  | { ok: false; reason: 'otherWeekday' | 'withTime'; days: readonly [asDate: string] };

/** Words in both languages: those between two commas mean the same. What can be shortened need not stand here short: `januar`. */
const WEEKDAYS =
  'sonntag|sunday,montag|monday,dienstag|tuesday,mittwoch|wednesday,donnerstag|thursday,freitag|friday,samstag|saturday|sonnabend';
const MONTHS =
  'january|jänner,february,märz|maerz|march|mrz,april,mai|may,juni|june,juli|july,august,september,oktober|october,november,dezember|december';
/** From two days before today to two days after it. */
const NEAR = 'vorgestern,gestern|yesterday,heute|today,morgen|tomorrow,übermorgen|day after tomorrow';
/** One to ten. */
const NUMBERS =
  'einer|einem|a|one,zwei|two,drei|three,vier|four,fünf|five,sechs|six,sieben|seven,acht|eight,neun|nine,zehn|ten';
/**
 * The position of a word in one of these, from 1; 0 for none.
 * @param least letters it can be shortened to; without it, it is never short
 */
function positionOf(word: string, words: string, least = 0): number {
  const isFound = (same: string): boolean => `|${same}|`.includes(`|${word}${least ? '' : '|'}`);
  return word.length < (least || 1) ? 0 : words.split(',').findIndex(isFound) + 1;
}

/**
 * Reads a day as people type it: `30.11.2026`, `30.11.`, `301126`, `20261130`, `30/11/2026`, `30. November`, `November 30`, `Montag`,
 * `morgen`, `in 2 Wochen`, `in drei Monaten`, `2026-11-30`. Without a year the next such day counts, or one of the last weeks; a weekday means the next one after today.
 * `12/14/2026`, which only some countries write, is read as well: it can mean one day only.
 * @param today `YYYY-MM-DD`
 * @param isShared whether people who write the month first type here too: then `12/7/2026` is two days, and is not guessed
 */
export function readDay(typed: string, today: string, isShared = false): DayReading {
  const text = typed
    .toLowerCase()
    .replace(/[,\s]+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return readRelative(text, today) ?? readDate(text, today, isShared) ?? { ok: false, reason: 'unreadable' };
}

function readRelative(text: string, today: string): DayReading | undefined {
  const after = (count: number): DayReading => ({ ok: true, day: daysAfter(today, count) });
  const near = positionOf(text, NEAR);
  if (near > 0) return after(near - 3);
  const [, amount = '', unit = ''] =
    text.match(/^in (\d{1,3}|\p{L}+) (tag|day|woche|week|monat|month)(?:en|n|s|e)?$/u) ?? [];
  const count = Number(amount) || positionOf(amount, NUMBERS);
  if (count > 0 && unit[0] === 'm') return known(monthsAfter(today, count));
  if (count > 0) return after(unit[0] === 'w' ? 7 * count : count);
  const weekday = positionOf(
    text.replace(/^((am|on|diesen|this|nächsten?|kommenden?|next|coming) )+/, ''),
    WEEKDAYS,
    2,
  );
  return weekday > 0 ? after(((weekday + 5 - dateOf(today).getDay()) % 7) + 1) : undefined;
}

/** A weekday in front must be the one of that day: who typed both has slipped in one of them. */
function readDate(text: string, today: string, isShared: boolean): DayReading | undefined {
  const reading = readBehindWeekday(text, today, isShared);
  const weekday = positionOf(text.match(/^\p{L}+/u)?.[0] ?? '', WEEKDAYS, 2);
  const isOther = reading?.ok && weekday > 0 && dateOf(reading.day).getDay() !== weekday - 1;
  return isOther ? { ok: false, reason: 'otherWeekday', days: [reading.day] } : reading;
}

function readBehindWeekday(withWeekday: string, today: string, isShared: boolean): DayReading | undefined {
  const [, name = '', date, year] =
    withWeekday.match(/^(?:\p{L}{2,10}\.? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{2}|\d{4}))?$/u) ?? [];
  const named = positionOf(name, MONTHS, 3);
  if (named > 0) return calendarDay(year, `${named}`, date, today);
  const text = withWeekday.replace(/^\p{L}{2,10}\.? (den )?(?=\d)/u, '');
  // Eight digits mean one day only: read the other way round, 20261130 has no month, and 20101130 the year 1130.
  const iso = text.match(/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/) ?? text.match(/^(20\d\d)(0[1-9]|1[0-2])(\d\d)$/);
  if (iso) return calendarDay(iso[1], iso[2], iso[3], today);
  const slashed = text.match(/^(\d{1,2})[/-] ?(\d{1,2})(?:[/-] ?(\d{2}|\d{4}))?$/);
  if (slashed) return eitherWay(slashed[1], slashed[2], slashed[3], today, isShared);
  const numbers =
    text.match(/^(\d{2})(\d{2})(\d{2}|\d{4})$/) ?? text.match(/^(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{2}|\d{4})?)?$/);
  if (numbers) return calendarDay(numbers[3], numbers[2], numbers[1], today);
  const words = text.match(/^(\d{1,2})(?:\.|st|nd|rd|th)? ?(\p{L}{3,9})\.?(?: (\d{2}|\d{4}))?$/u);
  const month = positionOf(words?.[2] ?? '', MONTHS, 3);
  return words && month > 0 ? calendarDay(words[3], `${month}`, words[1], today) : undefined;
}

/** `30/11` and `11/30` are one day each; `7/12` is two, unless both are the same. */
function eitherWay(a = '', b = '', year: string | undefined, today: string, isShared: boolean): DayReading {
  const [dayFirst, monthFirst] = [calendarDay(year, b, a, today), calendarDay(year, a, b, today)];
  if (!dayFirst.ok) return monthFirst.ok ? monthFirst : dayFirst;
  if (!isShared || !monthFirst.ok || monthFirst.day === dayFirst.day) return dayFirst;
  return { ok: false, reason: 'twoDays', days: [dayFirst.day, monthFirst.day] };
}

/** Days for which a day without a year is still taken for the last one: nobody means the one in eleven months. */
const RECENT = 31;
/** Years from one 29 February to the next, at most: 2096 to 2104. */
const LEAP = 8;

function calendarDay(year: string | undefined, month = '', day = '', today: string): DayReading {
  const build = (fullYear: number | string): string => `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year) return known(build(`20${year}`.slice(-4)));
  const from = daysAfter(today, -RECENT);
  const firstYear = Number(from.slice(0, 4));
  for (let ahead = 0; ahead <= LEAP; ahead += 1) {
    const next = build(firstYear + ahead);
    if (next >= from && isDay(next)) return known(next);
  }
  return known('');
}

const known = (day: string): DayReading => (isDay(day) ? { ok: true, day } : { ok: false, reason: 'noSuchDay' });
