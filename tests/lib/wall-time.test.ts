/** Wall times around clock changes, against the changes that `zones.ts` finds (and `zones.test.ts` holds against the platform). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elsewhere, momentOf, type WallTime } from '#lib/wall-time.ts';
import { allZones, offsetAt, shiftsBetween } from '#lib/zones.ts';

const MINUTE = 60_000;
const [FROM, UNTIL] = [Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1)];

/** What stands on a clock this many minutes ahead of UTC. */
function wall(moment: number, offset: number): WallTime {
  const shown = new Date(moment + offset * MINUTE).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}
const anyZone = fc.constantFrom(...allZones());

describe('the moment of a wall time', () => {
  test.each([
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['America/Los_Angeles', '2026-03-08', '02:00', '2026-03-08T10:00:00.000Z'],
    ['America/St_Johns', '2026-03-08', '02:15', '2026-03-08T05:45:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-03T15:40:00.000Z'],
    // The day Samoa left out to change to the other side of the date line.
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T22:00:00.000Z'],
  ])('%s skips %s %s: as far after the change', (zone, day, time, moment) => {
    expect(new Date(momentOf({ day, time }, zone)).toISOString()).toBe(moment);
  });

  test('is the one the clock shows, or the first of the two', () =>
    fc.assert(
      fc.property(anyZone, fc.integer({ min: FROM / MINUTE, max: UNTIL / MINUTE }), (zone, minute) => {
        const moment = minute * MINUTE;
        const time = wall(moment, offsetAt(zone, moment));
        const found = momentOf(time, zone);
        expect(found).toBeLessThanOrEqual(moment);
        expect(wall(found, offsetAt(zone, found))).toEqual(time);
        expect(elsewhere(time, zone, 'UTC')).toEqual(wall(found, 0));
      }),
    ));

  test('around every change: skipped times lie after it, doubled ones are the first', () =>
    fc.assert(
      fc.property(anyZone, fc.integer({ min: -180, max: 180 }), (zone, minutes) => {
        for (const { at, before, after } of shiftsBetween(zone, FROM, UNTIL)) {
          // Read off a clock that nobody changes: right until the change, and while the changed clock leaves out these minutes.
          const moment = at + minutes * MINUTE;
          const end = at + Math.max(0, after - before) * MINUTE;
          const expected = moment < end ? moment : moment + (before - after) * MINUTE;
          expect(momentOf(wall(moment, before), zone)).toBe(expected);
        }
      }),
    ));
});
