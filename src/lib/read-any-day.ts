/** Ways to say a day that are typed less often, in both languages. A file of its own, because pages fetch it when it is needed. */
import { dateOf, daysAfter, isDay, monthsAfter } from './days.ts';
import { type DayReading, MONTHS, NUMBERS, positionOf, readDay, tidied } from './read-day.ts';

/** What `readDay` reads, and `by Friday`, `the 1st of December`, `two weeks from Monday`, `Montag in zwei Wochen`, `end of January`, `EOW`. */
export function readAnyDay(typed: string, today: string, isShared = false): DayReading {
  const reading = readDay(typed, today, isShared);
  if (reading.ok || reading.reason !== 'unreadable') return reading;
  const text = tidied(typed)
    .replace(/^((by|on|the|bis) )+/, '')
    .replace(/^(\d{1,2})(?:st|nd|rd|th) of /, '$1 ')
    .replace('weds', 'wed');
  return readSpan(text, today, isShared) ?? readEnd(text, today) ?? readDay(text, today, isShared);
}

/** A number of days, weeks or months from today or from another day. */
function readSpan(text: string, today: string, isShared: boolean): DayReading | undefined {
  // “Two weeks from Monday” is „Montag in zwei Wochen“.
  const [, from = 'today', amount = '', unit = ''] =
    text
      .replace(/^(.+) from now$/, '$1')
      .replace(/^(.+) from (.+)$/, '$2 in $1')
      .match(/^(?:(.+) in )?(\d{1,3}|\p{L}+) (tag|day|woche|week|monat|month)(?:en|n|s|e)?$/u) ?? [];
  const count = Number(amount) || positionOf(amount, NUMBERS);
  if (count === 0) return undefined;
  const start = readDay(from, today, isShared);
  if (!start.ok) return start;
  return known(
    unit[0] === 'm' ? monthsAfter(start.day, count) : daysAfter(start.day, unit[0] === 'w' ? 7 * count : count),
  );
}

/** The last day of a month, or of a week the last one that is worked on: Friday. */
function readEnd(text: string, today: string): DayReading | undefined {
  const [, next, name = '', year] =
    text.match(
      /^(?:eo|end of |ende )(?:(?:this|the|des|der|dieses|dieser) |(next |nächste[nrs] ))?(\p{L}+)(?: (\d{4}))?$/u,
    ) ?? [];
  if (positionOf(name, 'w|week|woche') > 0)
    return known(daysAfter(today, ((12 - dateOf(today).getDay()) % 7) + (next ? 7 : 0)));
  const isMonth = positionOf(name, 'm|month|monat|monats') > 0;
  if (!isMonth && positionOf(name, MONTHS, 3) === 0) return undefined;
  const inIt = isMonth ? known(today) : readDay(`1 ${name} ${year ?? ''}`, today);
  return inIt.ok ? known(lastOfMonth(monthsAfter(inIt.day, next ? 1 : 0))) : inIt;
}

const lastOfMonth = (day: string): string => daysAfter(monthsAfter(`${day.slice(0, 8)}01`, 1), -1);
/** Years of more than four digits are none. */
const known = (day: string): DayReading => (isDay(day) ? { ok: true, day } : { ok: false, reason: 'noSuchDay' });
