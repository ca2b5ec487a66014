/**
 * Zones against a brute-force table: the offset of every minute of 2026 to 2028, asked of the platform's own local clock (`TZ`), not of our code.
 * In CI a sample of zones; `LONG=1` takes every zone there is and says how much it compared.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { moved, shared, spansOf, WEEK } from '#lib/windows.ts';
import { allZones, dayAt, isZone, offsetAt, type Shift, shiftsBetween, stretchesOf } from '#lib/zones.ts';
import { figure, isLong } from '../support/figures.ts';

const MINUTE = 60_000;
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = Date.UTC(2029, 0, 1);
const MINUTES = (UNTIL - FROM) / MINUTE;
/** Each kind of zone: the EU, its neighbours, both Americas, half hours, half-hour changes, two changes around Ramadan, the date line, none. */
const SAMPLE = [
  'Europe/Berlin',
  'Europe/Lisbon',
  'Europe/Chisinau',
  'America/New_York',
  'America/Santiago',
  'America/St_Johns',
  'Asia/Manila',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

const ownZone = process.env['TZ'];
afterAll(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

const tables = new Map<string, Int16Array>();
/** Minutes ahead of UTC, for every minute. */
function tableOf(zone: string): Int16Array {
  const known = tables.get(zone);
  if (known) return known;
  process.env['TZ'] = zone;
  const table = new Int16Array(MINUTES);
  const date = new Date(0);
  for (let minute = 0; minute < MINUTES; minute += 1) {
    date.setTime(FROM + minute * MINUTE);
    table[minute] = -date.getTimezoneOffset();
  }
  if (!isLong || zone === 'Europe/Berlin') tables.set(zone, table);
  return table;
}

function shiftsIn(table: Int16Array): readonly Shift[] {
  const shifts: Shift[] = [];
  for (let minute = 1; minute < MINUTES; minute += 1)
    if (table[minute] !== table[minute - 1])
      shifts.push({ at: FROM + minute * MINUTE, before: table[minute - 1] ?? 0, after: table[minute] ?? 0 });
  return shifts;
}

describe('every clock change and every offset', () => {
  const zones = isLong ? allZones() : SAMPLE;
  let [compared, changes] = [0, 0];
  test.each(zones)('%s', { timeout: 60_000 }, (zone) => {
    const table = tableOf(zone);
    const shifts = shiftsBetween(zone, FROM, UNTIL - MINUTE);
    expect(shifts).toEqual(shiftsIn(table));
    // The offset between two changes is the one before the later of them; both ends of each are in the table.
    let [next, offset, wrong] = [0, offsetAt(zone, FROM), 0];
    for (let minute = 0; minute < MINUTES; minute += 1) {
      const shift = shifts[next];
      if (shift && FROM + minute * MINUTE === shift.at) [offset, next] = [shift.after, next + 1];
      if (table[minute] !== offset) wrong += 1;
    }
    expect(wrong).toBe(0);
    for (let minute = 0; minute < MINUTES; minute += 10_007)
      expect(offsetAt(zone, FROM + minute * MINUTE)).toBe(table[minute]);
    compared += MINUTES;
    changes += shifts.length;
  });
  afterAll(() => {
    if (compared === zones.length * MINUTES)
      figure('zones', { zones: zones.length, changes, minutes: compared, wrong: 0 });
  });
});

/** One box per minute of the week, so that the comparison shares nothing with the arithmetic of spans. */
function boxesOf(spans: ReturnType<typeof spansOf>): Uint8Array {
  const week = new Uint8Array(WEEK);
  for (const { from, until } of spans) for (let at = from; at < until; at += 1) week[at % WEEK] = 1;
  return week;
}
/** Minutes since Monday 0:00 on a clock with this offset. 1 January 1970 was a Thursday. */
const minuteOfWeek = (at: number, offset: number): number =>
  (((Math.floor(at / MINUTE) + offset + 3 * 1440) % WEEK) + WEEK) % WEEK;

describe('the shared window', () => {
  const windows = ['1-5 09:00-12:00 14:00-16:30', '1-7 20:00-02:00; 6 10:00-12:00', '2-4 00:00-24:00', '7 22:15-06:45'];
  const pairs: readonly (readonly [string, string])[] = isLong
    ? allZones().map((zone) => ['Europe/Berlin', zone] as const)
    : SAMPLE.filter((_, index) => index % 2 === 0).map(
        (zone, index) => [SAMPLE[2 * index + 1] ?? 'UTC', zone] as const,
      );

  test.each(pairs)('%s and %s: as it is on every minute outside the day of a change', { timeout: 120_000 }, (a, b) => {
    const [tableA, tableB] = [tableOf(a), tableOf(b)];
    const [windowsA, windowsB] = [spansOf(windows[0] ?? ''), spansOf(windows[(b.length % 3) + 1] ?? '')];
    const [boxesA, boxesB] = [boxesOf(windowsA), boxesOf(windowsB)];
    let [wrong, at] = [0, 0];
    for (const { from, until, offsets } of stretchesOf([a, b], FROM, UNTIL)) {
      const both = boxesOf(shared(windowsA, moved(windowsB, offsets[0] - offsets[1])));
      const last = (until - FROM) / MINUTE;
      for (at = (from - FROM) / MINUTE; at < last; at += 1) {
        const moment = FROM + at * MINUTE;
        const [offsetA, offsetB] = [tableA[at] ?? 0, tableB[at] ?? 0];
        // Neighbouring changes on one day are taken together: until the later of them the old stretch still runs.
        if (offsetA !== offsets[0] || offsetB !== offsets[1]) {
          if (until - moment > 24 * 60 * MINUTE) wrong += 1;
          continue;
        }
        const onA = minuteOfWeek(moment, offsetA);
        if ((boxesA[onA] ?? 0) * (boxesB[minuteOfWeek(moment, offsetB)] ?? 0) !== both[onA]) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
    expect(at).toBe(MINUTES);
  });
});

describe('zones', () => {
  test('knows which names it knows', () => {
    expect(isZone('Europe/Berlin')).toBe(true);
    for (const name of ['', 'Europe/Bielefeld', 'nowhere', '__proto__']) expect(isZone(name)).toBe(false);
    expect(() => offsetAt('Europe/Bielefeld', FROM)).toThrow(RangeError);
  });

  test('the EU changes as one, also with a neighbour that changes an hour earlier the same night', () => {
    const year = [Date.UTC(2026, 10, 1), Date.UTC(2027, 10, 1)] as const;
    for (const other of ['Europe/Lisbon', 'Europe/Chisinau'])
      expect(stretchesOf(['Europe/Berlin', other], ...year).map(({ moved: [a, b] }) => [a, b])).toEqual([
        [0, 0],
        [60, 60],
        [-60, -60],
      ]);
  });

  test('with New York the gap changes four times a year', () => {
    const year = [Date.UTC(2026, 11, 1), Date.UTC(2027, 11, 1)] as const;
    const found = stretchesOf(['Europe/Berlin', 'America/New_York'], ...year);
    expect(found.map(({ from, offsets }) => [dayAt(from, offsets[0]), offsets[0] - offsets[1]])).toEqual([
      ['2026-12-01', 360],
      ['2027-03-14', 300],
      ['2027-03-28', 360],
      ['2027-10-31', 300],
      ['2027-11-07', 360],
    ]);
  });

  test('stretches fill the time without gap or overlap', () => {
    const zone = fc.constantFrom(...allZones());
    fc.assert(
      fc.property(zone, zone, fc.integer({ min: 0, max: 700 }), (a, b, start) => {
        const from = FROM + start * 86_400_000 + 1234;
        const until = from + 366 * 86_400_000;
        const found = stretchesOf([a, b], from, until);
        expect(found[0]?.from).toBe(from);
        expect(found.at(-1)?.until).toBe(until);
        expect(found.slice(1).map((stretch) => stretch.from)).toEqual(
          found.slice(0, -1).map((stretch) => stretch.until),
        );
      }),
      { numRuns: 30 },
    );
  });
});
