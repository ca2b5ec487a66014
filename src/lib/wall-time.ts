/** What the clocks on the wall say in two places at the same moment; daylight saving is what `zones.ts` knows of it. */
import { DAY_MS } from './days.ts';
import { MINUTE_MS, offsetAt } from './zones.ts';

export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM`, 24 hours */
  readonly time: string;
}

/**
 * The moment, in milliseconds, at which the clock in a zone says this. A time that the change to summer time skips is read as the same
 * distance after the change; a time that comes twice, as the first of the two.
 * @throws RangeError for a zone that `isZone` does not know
 */
export function momentOf({ day, time }: WallTime, zone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // A day before, the clock has not been changed yet, wherever the zone lies.
  const before = wanted - offsetAt(zone, wanted - DAY_MS) * MINUTE_MS;
  const after = wanted - offsetAt(zone, before) * MINUTE_MS;
  return offsetAt(zone, after) === offsetAt(zone, before) ? after : before;
}

/** What the clock in another zone says when it is this time in the first. @throws RangeError for an unknown zone */
export function elsewhere(time: WallTime, zone: string, otherZone: string): WallTime {
  const moment = momentOf(time, zone);
  const shown = new Date(moment + offsetAt(otherZone, moment) * MINUTE_MS).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** `America/New_York` → `New York` */
export function cityOf(zone: string): string {
  return zone.replace(/.*\//, '').replaceAll('_', ' ');
}
