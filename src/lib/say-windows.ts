/** Windows and spans in words: „Mo–Fr 9:00–12:00; Sa 10:00–12:00“. */
import { type Locale, regions } from '../locales.ts';
import { DAY, ringed, type Span } from './windows.ts';

const knownNames = new Map<string, readonly string[]>();

/** Names of the days, Monday first: Mo, Di … */
export function dayNames(locale: Locale, length: 'short' | 'long' = 'short'): readonly string[] {
  const key = `${locale} ${length}`;
  const known = knownNames.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(regions[locale], { weekday: length, timeZone: 'UTC' });
  // 1 June 2026 is a Monday.
  const names = Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2026, 5, 1 + day)).replace(/\.$/, ''));
  knownNames.set(key, names);
  return names;
}

/** Minutes of a day as a clock shows them: `9:00`, `14:30`. */
export function sayTime(minute: number): string {
  const inDay = ((minute % DAY) + DAY) % DAY;
  return `${Math.floor(inDay / 60)}:${String(inDay % 60).padStart(2, '0')}`;
}

/** `Mo–Fr 9:00–12:00, 14:00–16:00; Sa 10:00–12:00`, grouped as they were typed. What this writes, readWindows reads. */
export function sayWindows(stored: string, locale: Locale): string {
  const names = dayNames(locale);
  const sayDays = (days: string): string =>
    days.replace('-', '–').replace(/[1-7]/g, (day) => names[Number(day) - 1] ?? '');
  return stored
    .split('; ')
    .filter(Boolean)
    .map((part) => {
      const [days = '', ...times] = part.split(' ');
      const hours = times.map((time) => time.replace(/\b0(?=\d:)/g, '').replace('-', '–'));
      return `${days.split(',').map(sayDays).join(', ')} ${hours.join(', ')}`;
    })
    .join('; ');
}

/** Spans of a week in words, days with the same times together. A span over midnight counts for the day it begins on. */
export function saySpans(spans: readonly Span[], locale: Locale): string {
  const names = dayNames(locale);
  const times = Array.from({ length: 7 }, (_, day) =>
    spans
      .flatMap((span) => piecesOf(span))
      .filter(({ from }) => Math.floor(from / DAY) === day)
      .sort((a, b) => a.from - b.from)
      .map(({ from, until }) => `${sayTime(from)}–${until % DAY === 0 ? '24:00' : sayTime(until)}`)
      .join(', '),
  );
  const runs: { first: number; last: number; times: string }[] = [];
  times.forEach((text, day) => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last && last.times === text && last.last === day - 1) last.last = day;
    else runs.push({ first: day, last: day, times: text });
  });
  return runs
    .map(
      ({ first, last, times: text }) => `${first === last ? names[first] : `${names[first]}–${names[last]}`} ${text}`,
    )
    .join('; ');
}

/** A span as windows of less than a day each: whole days are cut at midnight, a night stays in one piece. */
function piecesOf({ from, until }: Span): readonly Span[] {
  const midnight = (Math.floor(from / DAY) + 1) * DAY;
  if (until - from < DAY) return [{ from: ringed(from), until: ringed(from) + until - from }];
  return [{ from: ringed(from), until: ringed(from) + midnight - from }, ...piecesOf({ from: midnight, until })].filter(
    (piece) => piece.until > piece.from,
  );
}
