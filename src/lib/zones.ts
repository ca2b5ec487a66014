/** Time zones by their IANA names, as the platform knows them (`Intl`): offsets, clock changes, stretches of steady difference. No tables of our own. */
import { DAY_MS } from './days.ts';
import { todaysName } from './zone-names.ts';

export const MINUTE_MS = 60_000;
/** Clock changes of one zone lie weeks apart (the closest: Morocco before and after Ramadan), so looking every other day finds each. */
const STEP = 2 * DAY_MS;

/** Every zone this device knows, by name. */
export function allZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone').map(todaysName);
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  let clock: Intl.DateTimeFormat | null = null;
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    // a name this device does not know
  }
  clocks.set(zone, clock);
  return clock;
}

export function isZone(name: string): boolean {
  return name !== '' && clockOf(name) !== null;
}

/** Minutes a zone is ahead of UTC at a moment: Berlin in winter 60, New York −300. @param at milliseconds. Throws for an unknown zone. */
export function offsetAt(zone: string, at: number): number {
  const clock = clockOf(zone);
  if (!clock) throw new RangeError(`Unknown time zone: ${zone}`);
  // `11/29/2026, 21:53`
  const [month = 1, day, year = 0, hour, minute] = (clock.format(at).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE_MS - Math.floor(at / MINUTE_MS);
}

/** A clock change: the first moment with the new offset. Offsets in minutes ahead of UTC. */
export interface Shift {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Clock changes of a zone after `from`, up to and with `until`; both in milliseconds. */
export function shiftsBetween(zone: string, from: number, until: number): readonly Shift[] {
  const shifts: Shift[] = [];
  let [left, before] = [from, offsetAt(zone, from)];
  while (left < until) {
    const right = Math.min(left + STEP, until);
    const after = offsetAt(zone, right);
    if (after !== before) shifts.push({ at: firstWith(after, zone, left, right), before, after });
    [left, before] = [right, after];
  }
  return shifts;
}

/** First whole minute in (left, right] that has this offset. */
function firstWith(offset: number, zone: string, left: number, right: number): number {
  let [low, high] = [Math.floor(left / MINUTE_MS), Math.ceil(right / MINUTE_MS)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * MINUTE_MS) === offset) high = middle;
    else low = middle;
  }
  return high * MINUTE_MS;
}

/** Calendar day on a clock with this offset, `YYYY-MM-DD`. */
export function dayAt(at: number, offset: number): string {
  return new Date(at + offset * MINUTE_MS).toISOString().slice(0, 10);
}

/** A time in which neither of two clocks is changed. */
interface Stretch {
  /** Milliseconds; `until` is the first moment of the next stretch. */
  readonly from: number;
  readonly until: number;
  /** Minutes ahead of UTC. */
  readonly offsets: readonly [a: number, b: number];
  /** What the change before it did to each clock, in minutes: 60 forward, −60 back, 0 not at all. The first stretch has none. */
  readonly moved: readonly [a: number, b: number];
}

/**
 * Divides a time by the clock changes of two zones. Changes less than a day apart count as one, because nobody plans for the hours between
 * (the whole EU changes at once; its neighbours an hour or two before or after).
 */
export function stretchesOf(zones: readonly [string, string], from: number, until: number): readonly Stretch[] {
  const moments = zones
    .flatMap((zone) => shiftsBetween(zone, from, until).map(({ at }) => at))
    .sort((a, b) => a - b)
    .filter((at, index, all) => {
      const next = all[index + 1];
      return next === undefined || next - at >= DAY_MS;
    });
  const offsetsAt = (at: number) => [offsetAt(zones[0], at), offsetAt(zones[1], at)] as const;
  return [from, ...moments]
    .filter((at) => at < until)
    .map((at, index, starts) => {
      const offsets = offsetsAt(at);
      const before = index === 0 ? offsets : offsetsAt(starts[index - 1] ?? at);
      return {
        from: at,
        until: starts[index + 1] ?? until,
        offsets,
        moved: [offsets[0] - before[0], offsets[1] - before[1]] as const,
      };
    });
}
