/** What the clocks on the wall say in two places at the same moment; daylight saving is the browser's own knowledge (Intl). */

export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM`, 24 hours */
  readonly time: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Whether this runtime knows a zone by its IANA name. */
export function isZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Wall time in a zone as if it were UTC, in milliseconds, cut to the minute. */
function shownIn(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

/**
 * The moment, in milliseconds, at which the clock in a zone says this. A time that the change to summer time skips is read as the same
 * distance after the change; a time that comes twice, as the first of the two.
 * @throws RangeError for a zone that `isZone` does not know
 */
export function momentOf({ day, time }: WallTime, zone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (moment: number): number => shownIn(moment, zone) - Math.floor(moment / MINUTE) * MINUTE;
  // A day before, the clock has not been changed yet, wherever the zone lies.
  const before = wanted - offsetAt(wanted - DAY);
  const after = wanted - offsetAt(before);
  return offsetAt(after) === offsetAt(before) ? after : before;
}

/** What the clock in another zone says when it is this time in the first. @throws RangeError for an unknown zone */
export function elsewhere(time: WallTime, zone: string, otherZone: string): WallTime {
  const shown = new Date(shownIn(momentOf(time, zone), otherZone)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** `America/New_York` → `New York` */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
