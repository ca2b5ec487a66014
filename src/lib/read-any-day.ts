/** Ways to say a day that are typed less often, in both languages. A file of its own, because pages fetch it when it is needed. */
import { dateOf, daysAfter, monthsAfter } from './days.ts';
import { type DayReading, readDay } from './read-day.ts';

/** What `readDay` reads, and `by Friday`, `the 1st of December`, `two weeks from Monday`, `Montag in zwei Wochen`, `end of January`, `EOW`. */
export function readAnyDay(typed: string, today: string, isShared = false): DayReading {
  const reading = readDay(typed, today, isShared);
  if (reading.ok || reading.reason !== 'unreadable') return reading;
  const text = typed
    .toLowerCase()
    .replace(/[,\s]+/g, ' ')
    .trim()
    .replace(/^((by|on|the|bis) )+/, '')
    .replace(/^(\d{1,2})(?:st|nd|rd|th) of /, '$1 ')
    .replace('weds', 'wed');
  return readSpan(text, today, isShared) ?? readEnd(text, today) ?? readDay(text, today, isShared);
}

/** A number of days, weeks or months from today or from another day. */
function readSpan(text: string, today: string, isShared: boolean): DayReading | undefined {
  // “Two weeks from Monday” is „Montag in zwei Wochen“.
  const [, from = 'today', span = ''] =
    text
      .replace(/^(.+) from now$/, '$1')
      .replace(/^(.+) from (.+)$/, '$2 in $1')
      .match(/^(?:(.+) in )?(\S+ \p{L}+)$/u) ?? [];
  const start = readDay(from, today, isShared);
  // Said on a Monday, „Montag in zwei Wochen“ counts from that day; “Monday” alone is the next one.
  const isToday = start.ok && /^\p{L}+$/u.test(from) && start.day === daysAfter(today, 7);
  const end = readDay(`in ${span}`, start.ok && !isToday ? start.day : today);
  if (!end.ok) return undefined;
  return start.ok ? end : start;
}

/** The last day of a month, or of a week the last one that is worked on: Friday. */
function readEnd(text: string, today: string): DayReading | undefined {
  const [, next, name = '', year = ''] =
    text.match(
      /^(?:eo|end of |ende )(?:(?:this|the|des|der|dieses|dieser) |(next |nächste[nrs] ))?(\p{L}+)(?: (\d{4}))?$/u,
    ) ?? [];
  if (/^w(oche|eek)?$/.test(name))
    return { ok: true, day: daysAfter(today, ((12 - dateOf(today).getDay()) % 7) + (next ? 7 : 0)) };
  const isThisMonth = /^m(onats?|onth)?$/.test(name);
  const inIt = readDay(isThisMonth ? 'today' : `1 ${name} ${year}`, today);
  if (!inIt.ok) return undefined;
  const first = `${monthsAfter(inIt.day, next ? 1 : 0).slice(0, 8)}01`;
  return { ok: true, day: daysAfter(monthsAfter(first, 1), -1) };
}
