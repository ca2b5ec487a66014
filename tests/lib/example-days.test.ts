import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, daysAfter } from '#lib/days.ts';
import { withDays } from '#lib/example-days.ts';

const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => daysAfter('2025-01-01', days));

test('days of an example stand on their side of today, in their order, and never on a weekend', () => {
  fc.assert(
    fc.property(anyDay, fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (today, counts) => {
      const ordered = counts.toSorted((a, b) => a - b);
      const { been, coming } = withDays(
        { been: ordered.map((count) => `@today-${count}`), coming: ordered.map((count) => `@today+${count}`) },
        today,
      );
      const all = [...been.toReversed(), today, ...coming];
      expect(all.toSorted()).toEqual(all);
      for (const day of [...been, ...coming]) expect([0, 6]).not.toContain(dateOf(day).getDay());
    }),
  );
});

test('a day that has been counts back from today, and over a weekend to its Friday', () => {
  const [thursday, monday] = ['2026-12-03', '2026-11-30'];
  expect(withDays(['@today-1', '@today-3', '@today-4'], thursday)).toEqual(['2026-12-02', '2026-11-30', '2026-11-27']);
  expect(withDays('@today-1', monday)).toBe('2026-11-27');
});

test('today is today, and other texts stay', () => {
  expect(withDays({ on: '@today', what: 'bis @today+2', rows: [{ by: '@today+1' }] }, '2026-11-28')).toEqual({
    on: '2026-11-28',
    what: 'bis @today+2',
    rows: [{ by: '2026-11-30' }],
  });
});
