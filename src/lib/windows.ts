/**
 * Weekly windows of time on somebody's clock, as they are stored, and laid over each other. Typed: `read-windows.ts`; in words: `say-windows.ts`.
 * A week is a ring of 10,080 minutes that begins on Monday at 0:00.
 */

/** Minutes, as all of a week here. */
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

/** Whether a text is as windows are stored; '' is: none. */
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
export function encloses(spans: readonly Span[], { from, until }: Span): boolean {
  const start = ringed(from);
  return [0, WEEK].some((turn) =>
    spans.some((span) => span.from <= start + turn && start + turn + until - from <= span.until),
  );
}

/** Together; of spans that do not overlap. */
export function minutesIn(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, until }) => sum + until - from, 0);
}

/** A minute of any week as the minute of this one. */
export const ringed = (minute: number): number => ((minute % WEEK) + WEEK) % WEEK;

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
