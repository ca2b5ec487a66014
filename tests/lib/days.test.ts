import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { DAY_MS, daysAfter, daysBetween, formatDay, isDay } from '#lib/days.ts';
import { readDay } from '#lib/read-day.ts';
import { weekdayOf as isoWeekdayOf } from '#lib/weeks.ts';
import { workingDay, workingDaysFrom } from '#lib/working-days.ts';
import { locales } from '#locales';

const anyDay = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2039-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

describe('working days', () => {
  test.each([
    ['2026-11-30', 1, '2026-11-30'],
    ['2026-11-30', 2, '2026-12-01'],
    ['2026-11-30', 5, '2026-12-04'],
    ['2026-11-30', 6, '2026-12-07'],
    ['2026-11-30', -1, '2026-11-27'],
    ['2026-11-30', -15, '2026-11-09'],
    ['2026-11-30', 60, '2027-02-19'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-28', -1, '2026-11-27'],
  ])('from %s, day %i is %s', (start, count, expected) => {
    expect(workingDay(start, count)).toBe(expected);
  });

  test('never fall on a weekend and keep their order', () => {
    const count = fc.integer({ min: -60, max: 80 }).filter((n) => n !== 0);
    fc.assert(
      fc.property(anyDay, count, count, (start, a, b) => {
        const [dayA, dayB] = [workingDay(start, a), workingDay(start, b)];
        expect([1, 2, 3, 4, 5]).toContain(weekdayOf(dayA));
        expect(Math.sign(a - b)).toBe(Math.sign(daysBetween(dayB, dayA)));
      }),
    );
  });

  test('count as a plain loop over the calendar does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 80 }), (start, count) => {
        let [day, seen] = [start, 0];
        for (;;) {
          if (![0, 6].includes(weekdayOf(day))) seen += 1;
          if (seen === count) break;
          day = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        }
        expect(workingDay(start, count)).toBe(day);
      }),
    );
  });
});

describe('days are reckoned', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  // Where clocks change at night, at midnight itself, by half an hour, or not at all.
  test.each(['Europe/Berlin', 'America/Santiago', 'Africa/Cairo', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])(
    'in %s as where no clock changes',
    (here) => {
      process.env['TZ'] = here;
      fc.assert(
        fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
          const later = daysAfter(day, count);
          expect(later).toBe(new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10));
          expect(daysBetween(day, later)).toBe(count);
          expect(isoWeekdayOf(day)).toBe(weekdayOf(day) || 7);
        }),
        {
          numRuns: 300,
          examples: [
            ['2026-12-31', 1],
            ['2028-02-29', 366],
          ],
        },
      );
    },
  );
});

describe('a device that travels while the page is open', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  test.each(['America/New_York', 'Asia/Manila', 'Pacific/Kiritimati'])(
    'reckons and says the same days in %s',
    (other) => {
      process.env['TZ'] = 'Europe/Berlin';
      const dayOf = workingDaysFrom('2026-12-07');
      const seen = () => [dayOf(5), dayOf(-5), ...locales.map((locale) => formatDay('2026-12-07', locale, 'full'))];
      const before = seen();
      process.env['TZ'] = other;
      expect(seen()).toEqual(before);
    },
  );
});

describe('reading a day', () => {
  const today = '2026-11-24'; // a Tuesday
  test.each([
    ['30.11.2026', '2026-11-30'],
    ['30.11.26', '2026-11-30'],
    ['30.11.', '2026-11-30'],
    ['30.11', '2026-11-30'],
    ['301126', '2026-11-30'],
    ['30/11/2026', '2026-11-30'],
    ['30. November', '2026-11-30'],
    ['30. November 2026', '2026-11-30'],
    ['30 Nov 2026', '2026-11-30'],
    ['30th November', '2026-11-30'],
    ['Mo., 30.11.2026', '2026-11-30'],
    ['Montag, 30. November 2026', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['1.3.', '2027-03-01'],
    ['29.2.', '2028-02-29'],
    ['November 30', '2026-11-30'],
    ['November 30th, 2027', '2027-11-30'],
    ['Dec 24', '2026-12-24'],
    ['Thu, Dec. 24', '2026-12-24'],
    ['Mar 1', '2027-03-01'],
    ['30.11.2026.', '2026-11-30'],
    ['30. Nov.', '2026-11-30'],
    ['20261130', '2026-11-30'],
    ['20101130', '2010-11-30'],
    ['20112026', '2026-11-20'],
    ['30112026', '2026-11-30'],
    ['24.11.', '2026-11-24'],
    ['heute', '2026-11-24'],
    ['morgen', '2026-11-25'],
    ['übermorgen', '2026-11-26'],
    ['tomorrow', '2026-11-25'],
    ['Montag', '2026-11-30'],
    ['Dienstag', '2026-12-01'],
    ['Mo.', '2026-11-30'],
    ['Monday', '2026-11-30'],
    ['nächsten Freitag', '2026-11-27'],
    ['kommenden Montag', '2026-11-30'],
    ['am kommenden Montag', '2026-11-30'],
    ['coming Monday', '2026-11-30'],
    ['in fünf Tagen', '2026-11-29'],
    ['in sieben Tagen', '2026-12-01'],
    ['in neun Wochen', '2027-01-26'],
    ['in zehn Tagen', '2026-12-04'],
    ['in five days', '2026-11-29'],
    ['in seven weeks', '2027-01-12'],
    ['in nine days', '2026-12-03'],
    ['in ten days', '2026-12-04'],
    ['vorgestern', '2026-11-22'],
    ['gestern', '2026-11-23'],
    ['yesterday', '2026-11-23'],
    ['day after tomorrow', '2026-11-26'],
    ['diesen Freitag', '2026-11-27'],
    ['this Friday', '2026-11-27'],
    ['Montag, den 30. November', '2026-11-30'],
    ['30.11.2026, ', '2026-11-30'],
    ['in 2 Wochen', '2026-12-08'],
    ['in einer Woche', '2026-12-01'],
    ['in 10 Tagen', '2026-12-04'],
    ['in 3 days', '2026-11-27'],
    ['in 3 months', '2027-02-24'],
    ['in einem Monat', '2026-12-24'],
    ['in drei Monaten', '2027-02-24'],
    ['5. März 2027', '2027-03-05'],
    ['11-30-2026', '2026-11-30'],
    ['2026/11/30', '2026-11-30'],
  ])('“%s” is %s', (typed, expected) => {
    expect(readDay(typed, today)).toEqual({ ok: true, day: expected });
  });

  test('a month that is too short ends with its last day', () => {
    expect(readDay('in 3 Monaten', '2026-11-30')).toEqual({ ok: true, day: '2027-02-28' });
    expect(readDay('in 14 months', '2026-12-31')).toEqual({ ok: true, day: '2028-02-29' });
  });

  test.each([
    '',
    'bald',
    'Mitte der Woche',
    '30',
    '1.2.3.4',
    'in Wochen',
    'in constructor Tagen',
    'November 2026',
    'Mon 30',
    '99999999999',
  ])('“%s” cannot be read', (typed) => {
    expect(readDay(typed, today)).toEqual({ ok: false, reason: 'unreadable' });
  });
  test.each(['31.2.2026', '31.2.', '32.1.', '2026-13-01', '20261131', 'Feb 30', '0.1.2026'])(
    '“%s” is not in the calendar',
    (typed) => {
      expect(readDay(typed, today)).toEqual({ ok: false, reason: 'noSuchDay' });
    },
  );

  test('a day that other countries write month first is read where it can only be one, and asked about where it is two', () => {
    expect(readDay('12/14/2026', today)).toEqual({ ok: true, day: '2026-12-14' });
    expect(readDay('30/11', today, true)).toEqual({ ok: true, day: '2026-11-30' });
    expect(readDay('7/7/2027', today, true)).toEqual({ ok: true, day: '2027-07-07' });
    expect(readDay('12/7/2026', today)).toEqual({ ok: true, day: '2026-07-12' });
    expect(readDay('12/7/2026', today, true)).toEqual({
      ok: false,
      reason: 'twoDays',
      days: ['2026-07-12', '2026-12-07'],
    });
    expect(readDay('12/ 7/ 2026', today, true)).toMatchObject({ reason: 'twoDays' });
    expect(readDay('12-7-2026', today, true)).toMatchObject({ reason: 'twoDays' });
    expect(readDay('31/31/2026', today, true)).toEqual({ ok: false, reason: 'noSuchDay' });
  });

  test('understands every day the way each language writes it', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...locales),
        fc.constantFrom('field', 'long', 'full', 'medium'),
        (day, locale, format) => {
          expect(readDay(formatDay(day, locale, format as 'field'), today, true)).toEqual({ ok: true, day });
        },
      ),
    );
  });

  test('understands every day month first and in eight digits', () => {
    const american = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });
    fc.assert(
      fc.property(anyDay, (day) => {
        const full = american.format(new Date(day));
        for (const typed of [
          full,
          full.replace(/^\w+, /, ''),
          day.replaceAll('-', ''),
          `${formatDay(day, 'de', 'field')}.`,
        ])
          expect(readDay(typed, today), typed).toEqual({ ok: true, day });
      }),
    );
  });

  test.each([
    ['30.10.', '2026-10-30'],
    ['24.10.', '2026-10-24'],
    ['23.10.', '2027-10-23'],
  ])('without a year, “%s” of the last weeks is past, what lies further back is to come', (typed, expected) => {
    expect(readDay(typed, today)).toEqual({ ok: true, day: expected });
  });
  test('around the turn of a year, too', () => {
    expect(readDay('20.12.', '2027-01-07')).toEqual({ ok: true, day: '2026-12-20' });
    expect(readDay('2.1.', '2026-12-28')).toEqual({ ok: true, day: '2027-01-02' });
  });

  test.each(['Mi, 17.9.2026', 'Mo 24.11.', 'Friday, 30 Nov 2026', 'Sonntag, den 1. Dezember', 'Mon 2026-12-01'])(
    '“%s” has the weekday of another day, and is asked about',
    (typed) => expect(readDay(typed, today)).toMatchObject({ ok: false, reason: 'otherWeekday' }),
  );

  test('finds the next 29 February from every day, also across 2100', () => {
    const from = fc.integer({ min: 0, max: 75 * 365 }).map((days) => daysAfter('2026-01-01', days));
    fc.assert(
      fc.property(from, (now) => {
        let day = daysAfter(now, -31);
        while (!day.endsWith('02-29')) day = daysAfter(day, 1);
        expect(readDay('29.2.', now)).toEqual({ ok: true, day });
      }),
      { numRuns: 30, examples: [['2096-03-01'], ['2096-02-29'], ['2103-12-31']] },
    );
  });

  test('never throws and never makes up a day', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9./ -]{1,12}$/)),
        (typed) => {
          const reading = readDay(typed, today);
          if (reading.ok) expect(isDay(reading.day)).toBe(true);
        },
      ),
    );
  });
});
