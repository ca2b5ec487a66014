/** Ways to say a day that are typed less often, in both languages. A file of its own, because pages fetch it when it is needed. */
import { dateOf, daysAfter, isDay, monthsAfter } from './days.ts';
import { type DayReading, readDay } from './read-day.ts';
import { mondayOf, weekNumber } from './weeks.ts';
import { workingDay } from './working-days.ts';

/** Weeks to the next one of a number, and months to the next one with a day of that number, at most. */
const [WEEKS, MONTHS] = [54, 3];

/** Days that are called by a name and not by their date. */
const NAMED: Readonly<Record<string, string>> = {
  nikolaus: '12-06',
  heiligabend: '12-24',
  'christmas eve': '12-24',
  silvester: '12-31',
  'new year’s eve': '12-31',
  neujahr: '01-01',
  'new year’s day': '01-01',
};
/** Hours and parts of a day, which a day alone cannot hold. */
const TIME =
  /^(?:eod|cob|end of day) | ?(?:(?:um|at|gegen|ab) )?(?:\d{1,2}(?:[:.]\d{2})? ?(?:uhr|h|am|pm)|\d{1,2}:\d{2}|früh|(?:vor|nach)?mittags?|abends?|morning|noon|afternoon|evening|night)$/;

/**
 * What `readDay` reads, and `by Friday`, `the 1st of December`, `am 15.`, `two weeks from Monday`, `Montag in zwei Wochen`, `Mittwoch nächster Woche`,
 * `in 3 Werktagen`, `KW 50`, `mid January`, `end of January`, `EOW`, `Silvester`. Of `Freitag 15 Uhr` it says which day that is, and asks for it alone.
 */
export function readAnyDay(typed: string, today: string, isShared = false): DayReading {
  const reading = readDay(typed, today, isShared);
  if (reading.ok || reading.reason !== 'unreadable') return reading;
  const text = typed
    .toLowerCase()
    .replace(/[,\s]+/g, ' ')
    .trim()
    .replaceAll("'", '’')
    .replace(/^((by|on|the|bis|am|zum|spätestens|latest|no later than) )+/, '')
    .replace(/^(\d{1,2})(?:st|nd|rd|th) of /, '$1 ')
    .replace(/^(monat|quartal|jahr)e?sende$/, 'ende $1')
    .replace(/^(?:letzter tag im|letzter tag des|last day (?:of|in)(?: the)?) /, 'ende ')
    .replace(/\b(?:a )?fortnight\b/, '2 weeks')
    .replace(/\b(?:(?:1|a|one) year|(?:1|einem) jahr)\b/, '12 months')
    .replace('weds', 'wed');
  const found =
    readSpan(text, today, isShared) ??
    readWorkingDays(text, today) ??
    readEnd(text, today) ??
    readWeekday(text, today) ??
    readPart(text, today) ??
    readNamed(text, today) ??
    readNumber(text, today) ??
    readDay(text, today, isShared);
  const withoutTime = text.replace(TIME, '');
  if (found.ok || found.reason !== 'unreadable' || withoutTime === text) return found;
  const without = readAnyDay(withoutTime, today, isShared);
  return without.ok ? { ok: false, reason: 'withTime', days: [without.day] } : without;
}

/** From tomorrow on, Monday to Friday; which days are holidays is not known here. */
function readWorkingDays(text: string, today: string): DayReading | undefined {
  const [, count] =
    text.match(/^(?:in )?([1-9]\d?) (?:(?:werk|arbeits)tag(?:en?)?|(?:working|business) days?)(?: from now)?$/) ?? [];
  return count === undefined ? undefined : { ok: true, day: workingDay(daysAfter(today, 1), Number(count)) };
}

function readNamed(text: string, today: string): DayReading | undefined {
  const date = Object.hasOwn(NAMED, text) && NAMED[text];
  const year = Number(today.slice(0, 4));
  const day = date && [`${year}-${date}`, `${year + 1}-${date}`].find((one) => one >= today);
  return day ? { ok: true, day } : undefined;
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

/** `Mittwoch nächster Woche`; `Friday week` and `übernächsten Freitag` are a week after the next one. */
function readWeekday(text: string, today: string): DayReading | undefined {
  const [, inNextWeek] =
    text.match(/^(?:next week|nächste woche) (\p{L}+)$/u) ??
    text.match(/^(\p{L}+) (?:next week|nächste[nr]? woche)$/u) ??
    [];
  const [, inSecondWeek] =
    text.match(/^übernächste woche (\p{L}+)$/u) ??
    text.match(/^(\p{L}+) (?:in der )?übernächste[nr]? woche$/u) ??
    text.match(/^(\p{L}+) the week after next$/u) ??
    [];
  const named = inNextWeek ?? inSecondWeek;
  if (named) return understood(readDay(named, daysAfter(mondayOf(today), inNextWeek ? 6 : 13)));
  const [, second] = text.match(/^(\p{L}+) week$/u) ?? text.match(/^übernächsten? (\p{L}+)$/u) ?? [];
  return second === undefined ? undefined : understood(readDay(second, today), 7);
}

/** The first or the fifteenth of a month: what people mean by its beginning and its middle. */
function readPart(text: string, today: string): DayReading | undefined {
  const [, isFirst, month, year = ''] =
    text.match(/^(?:(early|anfang|beginning of|start of)|mid|mitte|middle of)[ -](\p{L}+)(?: (\d{4}))?$/u) ?? [];
  return month === undefined ? undefined : understood(readDay(`${isFirst ? 1 : 15} ${month} ${year}`, today));
}

/** The Friday of a week, or the next day of a month, that is called by its number: `KW 50`, `15.`, `15th`. */
function readNumber(text: string, today: string): DayReading | undefined {
  const [, week] = text.match(/^(?:kw|week|woche) ?(\d{1,2})$/) ?? [];
  const [, date] = text.match(/^(\d{1,2})(?:\.|st|nd|rd|th)$/) ?? [];
  const friday = (n: number): string => daysAfter(mondayOf(today), 7 * n + 4);
  const inMonth = (n: number): string => monthsAfter(`${today.slice(0, 8)}01`, n).slice(0, 8) + date?.padStart(2, '0');
  const days = week
    ? Array.from({ length: WEEKS }, (_, n) => friday(n)).filter((one) => weekNumber(one) === Number(week))
    : Array.from({ length: date ? MONTHS : 0 }, (_, n) => inMonth(n)).filter(isDay);
  const day = days.find((one) => one >= today);
  return day === undefined ? undefined : { ok: true, day };
}

const understood = (reading: DayReading, later = 0): DayReading | undefined =>
  reading.ok ? { ok: true, day: daysAfter(reading.day, later) } : undefined;

/** The last day of a month or a year, or of a week the last one that is worked on: Friday. */
function readEnd(text: string, today: string): DayReading | undefined {
  const [, next, name = '', year = ''] =
    text.match(
      /^(?:eo|end of |ende )(?:(?:this|the|des|der|dieses|dieser) |(next |nächste[nrs] ))?(\p{L}+)(?: (\d{4}))?$/u,
    ) ?? [];
  if (/^w(oche|eek)?$/.test(name))
    return { ok: true, day: daysAfter(today, ((12 - dateOf(today).getDay()) % 7) + (next ? 7 : 0)) };
  if (/^q(uarter)?$|^quartals?$/.test(name)) {
    const inNext = monthsAfter(`${today.slice(0, 8)}01`, 3 - ((Number(today.slice(5, 7)) - 1) % 3) + (next ? 3 : 0));
    return { ok: true, day: daysAfter(inNext, -1) };
  }
  if (/^y(ear)?$|^jahr(es)?$/.test(name))
    return { ok: true, day: `${Number(today.slice(0, 4)) + (next ? 1 : 0)}-12-31` };
  const isThisMonth = /^m(onats?|onth)?$/.test(name);
  const inIt = readDay(isThisMonth ? 'today' : `1 ${name} ${year}`, today);
  if (!inIt.ok) return undefined;
  const first = `${monthsAfter(inIt.day, next ? 1 : 0).slice(0, 8)}01`;
  return { ok: true, day: daysAfter(monthsAfter(first, 1), -1) };
}
