/**
 * Weekly windows of time on somebody's clock: read as people type them („Mo–Fr 9–12 und 14–16, Sa 10–12“), written back, laid over each other.
 * A week is a ring of 10,080 minutes that begins on Monday at 0:00.
 */
import { type Locale, regions } from '../locales.ts';

export const DAY = 24 * 60;
export const WEEK = 7 * DAY;

/** Minutes of the week, `until` not included; 0 ≤ from < WEEK, and `until` may go beyond the end of the week by less than a week. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** One line of windows: days 1 (Monday) to 7, times in minutes of the day; an end before the beginning lies on the next day. */
interface Group {
  readonly days: readonly number[];
  readonly times: readonly (readonly [from: number, to: number])[];
}

/** How windows are stored, the same in every language: `1-5 09:00-12:00 14:00-16:00; 6 10:00-12:00`. */
const TIMES = String.raw`[1-7](?:[-,][1-7])*(?: (?:[01]\d|2[0-4]):[0-5]\d-(?:[01]\d|2[0-4]):[0-5]\d)+`;
const STORED = new RegExp(`^$|^${TIMES}(?:; ${TIMES})*$`);

export function isWindows(text: string): boolean {
  return STORED.test(text) && groupsOf(text).every(({ times }) => times.every(isTime));
}

const isTime = ([from, to]: readonly [number, number]): boolean => from < DAY && to <= DAY && from !== to;

function groupsOf(stored: string): readonly Group[] {
  if (stored === '') return [];
  return stored.split('; ').map((part) => {
    const [days = '', ...times] = part.split(' ');
    return {
      days: days.split(',').flatMap((range) => {
        const [first = 1, last = first] = range.split('-').map(Number);
        return rangeOf(first, last);
      }),
      times: times.map((time) => {
        const [from = 0, to = 0] = time.split('-').map(minutesOf);
        return [from, to] as const;
      }),
    };
  });
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Days from one to another; from Saturday to Tuesday goes over Sunday. */
function rangeOf(first: number, last: number): readonly number[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 7) + 1);
}

/** Stored windows as spans of the week, in order, those that touch joined. */
export function spansOf(stored: string): readonly Span[] {
  return joined(
    groupsOf(stored).flatMap(({ days, times }) =>
      days.flatMap((day) =>
        times.map(([from, to]) => {
          const start = (day - 1) * DAY + from;
          return { from: start, until: start + ((to - from + DAY) % DAY || DAY) };
        }),
      ),
    ),
  );
}

/** The same spans on a clock that shows this many minutes more. */
export function moved(spans: readonly Span[], minutes: number): readonly Span[] {
  return joined(spans.map(({ from, until }) => ({ from: from + minutes, until: until + minutes })));
}

/** What lies in both. */
export function shared(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const parts = [-WEEK, 0, WEEK].flatMap((turn) =>
    a.flatMap((one) =>
      b.map((other) => ({
        from: Math.max(one.from, other.from + turn),
        until: Math.min(one.until, other.until + turn),
      })),
    ),
  );
  return joined(parts.filter(({ from, until }) => from < until));
}

/** Whether a span lies wholly in one of these. */
export function holds(spans: readonly Span[], { from, until }: Span): boolean {
  const start = ringed(from);
  return [0, WEEK].some((turn) =>
    spans.some((span) => span.from <= start + turn && start + turn + until - from <= span.until),
  );
}

export function minutesIn(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, until }) => sum + until - from, 0);
}

const ringed = (minute: number): number => ((minute % WEEK) + WEEK) % WEEK;

/** Brings spans into the week, in order, without overlaps; one that goes round the end of the week stays whole. */
function joined(spans: readonly Span[]): readonly Span[] {
  // Cut at the end of the week, join in order, then join the last with the first across that end.
  const pieces = spans
    .flatMap(({ from, until }) => {
      const start = ringed(from);
      const end = start + Math.min(until - from, WEEK);
      return end <= WEEK
        ? [{ from: start, until: end }]
        : [
            { from: start, until: WEEK },
            { from: 0, until: end - WEEK },
          ];
    })
    .sort((a, b) => a.from - b.from);
  const joinedPieces: Span[] = [];
  for (const piece of pieces) {
    const last = joinedPieces.at(-1);
    if (last && piece.from <= last.until)
      joinedPieces[joinedPieces.length - 1] = { from: last.from, until: Math.max(last.until, piece.until) };
    else joinedPieces.push(piece);
  }
  const [first, last] = [joinedPieces[0], joinedPieces.at(-1)];
  if (!first || !last || first === last || first.from !== 0 || last.until !== WEEK) return joinedPieces;
  return [...joinedPieces.slice(1, -1), { from: last.from, until: WEEK + first.until }];
}

/** Spans cut at midnight, by day: index 0 is Monday; minutes of that day. For pictures and lists. */
export function byDay(spans: readonly Span[]): readonly (readonly Span[])[] {
  return Array.from({ length: 7 }, (_, day) =>
    [0, WEEK]
      .flatMap((turn) =>
        spans.map(({ from, until }) => ({
          from: Math.max(from - turn - day * DAY, 0),
          until: Math.min(until - turn - day * DAY, DAY),
        })),
      )
      .filter(({ from, until }) => from < until)
      .sort((a, b) => a.from - b.from),
  );
}

export type WindowsReading = { ok: true; windows: string } | { ok: false };

const DAY_NAMES: readonly RegExp[] = [
  /^(mo|montags?|mon|mondays?)$/,
  /^(di|dienstags?|tue?s?|tuesdays?)$/,
  /^(mi|mittwochs?|wed|wednesdays?)$/,
  /^(do|donnerstags?|thu(rs?)?|thursdays?)$/,
  /^(fr|freitags?|fri|fridays?)$/,
  /^(sa|samstags?|sonnabends?|sat|saturdays?)$/,
  /^(so|sonntags?|sun|sundays?)$/,
];
const DAY_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^(werktags|wochentags|weekdays?)$/, '1-5'],
  [/^(täglich|daily)$/, '1-7'],
  [/^(wochenende|weekends?)$/, '6-7'],
];

/** Reads windows as people type them, in German and English. Times without days mean Monday to Friday. */
export function readWindows(typed: string): WindowsReading {
  const tokens = tokensOf(typed);
  if (!tokens) return { ok: false };
  const parts: string[] = [];
  let [days, times] = ['', ''];
  const close = (): void => {
    if (times !== '') parts.push(`${days || '1-5'}${times}`);
    [days, times] = ['', ''];
  };
  for (const token of tokens) {
    const isDays = !token.includes(':');
    if (isDays && times !== '') close();
    if (isDays) days += days === '' ? token : `,${token}`;
    else times += ` ${token}`;
  }
  if (days !== '' && times === '') return { ok: false };
  close();
  const windows = parts.join('; ');
  return windows !== '' && isWindows(windows) ? { ok: true, windows } : { ok: false };
}

const TIME = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?`;
const RANGE = new RegExp(String.raw`^${TIME}\s*-\s*${TIME}`);
const DAYS = /^(\p{L}{2,10})\.?(?:\s*-\s*(\p{L}{2,10})\.?)?/u;

/** Words in order: `1-5` for days, `09:00-12:00` for times; undefined when something is neither. */
function tokensOf(typed: string): readonly string[] | undefined {
  let rest = typed
    .trim()
    .toLowerCase()
    .replace(/\s*(–|—|−|\bbis\b|\bto\b|\buntil\b)\s*/g, '-')
    .replace(/\b(uhr|von|from|am|on)\b(?=\s*[\p{L}\d-])/gu, (word, _, at, all) =>
      // „9 am“ is a time, „am Montag“ is not.
      word === 'am' && /\d\s*$/.test(String(all).slice(0, Number(at))) ? word : ' ',
    )
    .replace(/\buhr\b|\bund\b|\band\b|[,;&+/]/g, ' ')
    .trim();
  const tokens: string[] = [];
  while (rest !== '') {
    const time = rest.match(RANGE);
    const days = time ? null : rest.match(DAYS);
    const token = time ? timeToken(time) : days ? dayToken(days[1], days[2]) : undefined;
    if (!token) return undefined;
    tokens.push(token);
    rest = rest.slice((time ?? days)?.[0].length).trim();
  }
  return tokens.length > 0 ? tokens : undefined;
}

function dayToken(first = '', last?: string): string | undefined {
  const group = DAY_GROUPS.find(([pattern]) => pattern.test(first));
  if (group && !last) return group[1];
  const [from, to] = [first, last ?? first].map((name) => DAY_NAMES.findIndex((pattern) => pattern.test(name)) + 1);
  if (!from || !to) return undefined;
  return from === to ? String(from) : `${from}-${to}`;
}

function timeToken([, h1 = '', m1 = '0', half1, h2 = '', m2 = '0', half2]: RegExpMatchArray): string | undefined {
  // „1–5 pm“: the beginning lies in the same half of the day, unless that would put it behind the end.
  const early = half1 ?? (half2 && Number(h1) % 12 < Number(h2) % 12 ? half2 : undefined);
  const from = hourOf(h1, early) * 60 + Number(m1);
  const to = hourOf(h2, half2) * 60 + Number(m2);
  if (from >= DAY || to > DAY || Number(m1) > 59 || Number(m2) > 59 || from === to) return undefined;
  return `${clockText(from)}-${clockText(to)}`;
}

function hourOf(typed: string, half: string | undefined): number {
  const hour = Number(typed);
  if (!half) return hour;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

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
