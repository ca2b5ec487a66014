/** The coming year on two clocks: what both share in the week, when a change of a clock moves it, and where a weekly talk fits. */
import { DAY_MS } from '#lib/days.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { DAY, encloses, minutesIn, moved, type Span, shared, spansOf } from '#lib/windows.ts';
import { dayAt, isZone, stretchesOf } from '#lib/zones.ts';

export interface TwoClocks {
  /** IANA names and stored windows of both. */
  readonly zones: Readonly<Record<Party, string>>;
  readonly windows: Readonly<Record<Party, string>>;
}

/** A time with a steady difference between the clocks. All spans are on the client's clock. */
export interface Season {
  /** First day, `YYYY-MM-DD`, on the clock that changed; the first season begins today. */
  readonly from: string;
  /** Minutes the assistant's clock is ahead of the client's. */
  readonly gap: number;
  /** Minutes each clock was put forward (or back, negative) at the beginning. */
  readonly moved: Readonly<Record<Party, number>>;
  readonly client: readonly Span[];
  readonly assistant: readonly Span[];
  readonly both: readonly Span[];
}

/** Seasons of the twelve months from today; none while a zone is missing. */
export function seasonsOf({ zones, windows }: TwoClocks, today: string): readonly Season[] {
  if (today === '' || !isZone(zones.client) || !isZone(zones.assistant)) return [];
  const from = Date.parse(`${today}T00:00:00Z`);
  const [client, own] = [spansOf(windows.client), spansOf(windows.assistant)];
  return stretchesOf([zones.client, zones.assistant], from, from + 366 * DAY_MS).map((stretch) => {
    const { offsets, moved: by } = stretch;
    const gap = offsets[1] - offsets[0];
    const assistant = moved(own, -gap);
    return {
      from: stretch.from === from ? today : dayAt(stretch.from, by[0] === 0 ? offsets[1] : offsets[0]),
      gap,
      moved: { client: by[0], assistant: by[1] },
      client,
      assistant,
      both: shared(client, assistant),
    };
  });
}

/** How a season differs from the one before: nothing moves when both clocks changed alike. */
export function isMove(season: Season, before: Season): boolean {
  return season.gap !== before.gap;
}

/** The longest shared time of a day, in minutes: what one can plan with. */
export function bestDayOf(both: readonly Span[]): number {
  return Math.max(0, ...Array.from({ length: 7 }, (_, day) => minutesOfDay(both, day)));
}

function minutesOfDay(spans: readonly Span[], day: number): number {
  return minutesIn(shared(spans, [{ from: day * DAY, until: (day + 1) * DAY }]));
}

/** The day a picture shows: the first with a shared window, else the first of the client, else Monday. 0 is Monday. */
export function dayToShow({ both, client }: Season): number {
  const days = [0, 1, 2, 3, 4, 5, 6];
  return days.find((day) => minutesOfDay(both, day) > 0) ?? days.find((day) => minutesOfDay(client, day) > 0) ?? 0;
}

/** A place for the weekly talk. */
export interface Slot {
  /** Minute of the week on the client's clock, today's season. */
  readonly from: number;
  /** Whose clock keeps the time when the gap changes. */
  readonly lead: Party;
  /** First day on which it no longer fits, or '' when it fits all year. */
  readonly failsOn: string;
}

const TALK = 30;
const MANY = 3;

/** The best places for a talk of 30 minutes, one per day of the week: those that fit all year first, then the longest lasting, then the middle of a window. */
export function talkSlots(seasons: readonly Season[]): readonly Slot[] {
  const [now] = seasons;
  if (!now) return [];
  const candidates = now.both.flatMap((window) =>
    startsIn(window).flatMap((from) =>
      PARTIES.map((lead) => ({
        slot: { from: from % (7 * DAY), lead, failsOn: failsOn(seasons, from, lead) },
        edge: Math.min(from - window.from, window.until - from - TALK),
      })),
    ),
  );
  const lasting = ({ failsOn: day }: Slot): string => day || '9';
  const ranked = candidates.sort(
    (a, b) => compare(lasting(b.slot), lasting(a.slot)) || b.edge - a.edge || a.slot.from - b.slot.from,
  );
  const days = new Set<number>();
  return ranked
    .filter(({ slot }) => {
      const day = Math.floor(slot.from / DAY);
      return !days.has(day) && days.add(day);
    })
    .slice(0, MANY)
    .map(({ slot }) => slot)
    .sort((a, b) => a.from - b.from);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Half and full hours on which a talk can begin inside a window. */
function startsIn({ from, until }: Span): readonly number[] {
  const first = Math.ceil(from / TALK) * TALK;
  return Array.from({ length: Math.max(0, Math.floor((until - first) / TALK)) }, (_, index) => first + index * TALK);
}

function failsOn(seasons: readonly Season[], from: number, lead: Party): string {
  const gapNow = seasons[0]?.gap ?? 0;
  const failing = seasons.find(({ both, gap }) => {
    // Kept on the assistant's clock, the talk moves on the client's by as much as the gap changed.
    const start = lead === 'client' ? from : from + gapNow - gap;
    return !encloses(both, { from: start, until: start + TALK });
  });
  return failing?.from ?? '';
}
