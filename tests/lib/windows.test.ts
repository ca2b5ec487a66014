import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWindows } from '#lib/read-windows.ts';
import { saySpans, sayWindows } from '#lib/say-windows.ts';
import { byDay, DAY, encloses, isWindows, minutesIn, moved, type Span, shared, spansOf, WEEK } from '#lib/windows.ts';
import { locales } from '#locales';

const quarter = fc.integer({ min: 0, max: 95 }).map((n) => n * 15);
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const day = fc.integer({ min: 1, max: 7 });
const group = fc
  .tuple(day, day, fc.array(fc.tuple(quarter, quarter), { minLength: 1, maxLength: 3 }))
  .map(([first, last, times]) => {
    const days = first === last ? `${first}` : `${first}-${last}`;
    return `${days} ${times.map(([a, b]) => `${clock(a)}-${clock(a === b ? b + 15 : b)}`).join(' ')}`;
  });
const stored = fc.array(group, { maxLength: 3 }).map((groups) => groups.join('; '));

/** The slow way: one box per minute of the week. */
function minutesOf(spans: readonly Span[]): Uint8Array {
  const week = new Uint8Array(WEEK);
  for (const { from, until } of spans) for (let at = from; at < until; at += 1) week[at % WEEK] = 1;
  return week;
}

describe('reading', () => {
  test.each([
    ['Mo–Fr 9–12', '1-5 09:00-12:00'],
    ['Mo-Fr 9:00 bis 12:30 Uhr und 14–16 Uhr', '1-5 09:00-12:30 14:00-16:00'],
    ['Montag bis Donnerstag 9–12, Samstag 10–12', '1-4 09:00-12:00; 6 10:00-12:00'],
    ['Mo–Fr 9h–12h', '1-5 09:00-12:00'],
    ['Mo, Mi, Fr 9.30–11.00', '1,3,5 09:30-11:00'],
    ['9–12', '1-5 09:00-12:00'],
    ['täglich 20–2', '1-7 20:00-02:00'],
    ['Mon-Fri 9-5', '1-5 09:00-17:00'],
    ['9:00–5:00', '1-5 09:00-05:00'],
    ['22–6', '1-5 22:00-06:00'],
    ['Sa–Mo 8–9; werktags 10–11', '6-1 08:00-09:00; 1-5 10:00-11:00'],
    ['weekdays 9 am to 5 pm', '1-5 09:00-17:00'],
    ['Mon–Fri 1–5pm and Sat 9–11 a.m.', '1-5 13:00-17:00; 6 09:00-11:00'],
    ['Tuesday and Thursday from 2:30 pm to 6 pm', '2,4 14:30-18:00'],
    ['am Montag von 9 bis 24 Uhr', '1 09:00-24:00'],
    ['M-F 9-5', '1-5 09:00-17:00'],
    ['Monday thru Friday 9am-5', '1-5 09:00-17:00'],
    ['Mon through Thu, 10pm to midnight', '1-4 22:00-00:00'],
    ['every day noon-5', '1-7 12:00-17:00'],
    ['Tues/Thurs 1-4', '2,4 13:00-16:00'],
    ['Mo–Fr 12–4', '1-5 12:00-16:00'],
    ['1:00–4:00', '1-5 01:00-04:00'],
    ['4–8', '1-5 04:00-08:00'],
    ['9pm-6', '1-5 21:00-06:00'],
    ['9–5 Monday to Friday', '1-5 09:00-17:00'],
    ['9-12, 2-5 Mon, Wed; 10-12 Sat', '1,3 09:00-12:00 14:00-17:00; 6 10:00-12:00'],
    ['Mon–Thu 9 till noon', '1-4 09:00-12:00'],
  ])('%s', (typed, windows) => expect(readWindows(typed)).toEqual({ ok: true, windows }));

  test.each(['', 'immer', 'Mo–Fr', '9', '25–26', 'Mo 9–9', 'Mo 9–12 vielleicht', 'Mo 9:75–12', '12-12', 'T 9-12'])(
    'not “%s”',
    (typed) => expect(readWindows(typed)).toEqual({ ok: false }),
  );

  test('never throws, and stores nothing it could not read again', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const reading = readWindows(typed);
        if (reading.ok) expect(isWindows(reading.windows)).toBe(true);
      }),
    );
  });

  test.each(locales)('reads what it writes in %s', (locale) => {
    fc.assert(
      fc.property(stored, (windows) => {
        fc.pre(windows !== '');
        expect(isWindows(windows)).toBe(true);
        const reading = readWindows(sayWindows(windows, locale));
        expect(reading).toEqual({ ok: true, windows });
      }),
    );
  });
});

describe('spans, against one box per minute', () => {
  test('are in order, apart, and inside the week', () => {
    fc.assert(
      fc.property(stored, (windows) => {
        const spans = spansOf(windows);
        spans.forEach(({ from, until }, index) => {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from).toBeLessThan(WEEK);
          expect(until).toBeGreaterThan(from);
          const next = spans[index + 1];
          if (next) expect(until).toBeLessThan(next.from);
        });
        expect(minutesIn(spans)).toBe(minutesOf(spans).reduce((sum, box) => sum + box, 0));
      }),
    );
  });

  test('shared: what is in both; moved: the same on another clock', () => {
    fc.assert(
      fc.property(stored, stored, fc.integer({ min: -1600, max: 1600 }), (a, b, minutes) => {
        const [one, other] = [spansOf(a), moved(spansOf(b), minutes)];
        const [boxes, others, both] = [one, other, shared(one, other)].map(minutesOf);
        const plain = minutesOf(spansOf(b));
        for (let at = 0; at < WEEK; at += 5) {
          expect(others?.[at]).toBe(plain[(((at - minutes) % WEEK) + WEEK) % WEEK]);
          expect(both?.[at]).toBe((boxes?.[at] ?? 0) & (others?.[at] ?? 0));
        }
        expect(shared(other, one)).toEqual(shared(one, other));
      }),
      { numRuns: 40 },
    );
  });

  test('days: each minute on its day', () => {
    fc.assert(
      fc.property(stored, (windows) => {
        const spans = spansOf(windows);
        const again = byDay(spans).flatMap((parts, index) =>
          parts.map(({ from, until }) => ({ from: from + index * DAY, until: until + index * DAY })),
        );
        expect(minutesOf(again)).toEqual(minutesOf(spans));
      }),
    );
  });

  test('a talk is held by a window only as a whole, over the end of the week too', () => {
    const spans = spansOf('7 23:00-01:00');
    expect(encloses(spans, { from: WEEK - 30, until: WEEK + 30 })).toBe(true);
    expect(encloses(spans, { from: 30, until: 60 })).toBe(true);
    expect(encloses(spans, { from: 45, until: 75 })).toBe(false);
  });

  test('says days with the same times together', () => {
    expect(saySpans(spansOf('1-5 09:00-12:00; 6 10:00-12:00'), 'de')).toBe('Mo–Fr 9:00–12:00; Sa 10:00–12:00');
    expect(saySpans(spansOf('1-7 20:00-02:00'), 'en')).toBe('Mon–Sun 20:00–2:00');
    expect(saySpans(spansOf('1-7 00:00-24:00'), 'de')).toBe('Mo–So 0:00–24:00');
    // A whole day as another clock shows it: cut at midnight, or it would begin and end at the same time.
    expect(saySpans(moved(spansOf('1 00:00-24:00'), 6 * 60), 'de')).toBe('Mo 6:00–24:00; Di 0:00–6:00');
  });
});
