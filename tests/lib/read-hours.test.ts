import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHours } from '#lib/read-hours.ts';
import { locales, regions } from '#locales';

test.each([
  ['7,5', 7.5],
  [' 10 ', 10],
  ['3 h', 3],
  ['12 Std.', 12],
  ['2 Stunden', 2],
  ['1 Stunde', 1],
  ['1.25 hours', 1.25],
  ['20 hrs', 20],
  ['1 hr', 1],
  ['0', 0],
  ['1:30', 1.5],
  ['1:20', 1.33],
  ['90 min', 1.5],
  ['45 Minuten', 0.75],
] as const)('%j is %d', (typed, hours) => expect(readHours(typed)).toBe(hours));

test.each(['', 'viele', '-3', '0x10', '1e2', '1.000', '8–12', '7,', ',5', 'h', 'Infinity', '9'.repeat(400)])(
  '%j is no number of hours',
  (typed) => expect(readHours(typed)).toBeUndefined(),
);

test('what a number of hours is written as reads back as it, in every language', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 74_400 }), fc.constantFrom(...locales), (hundredths, locale) => {
      const hours = hundredths / 100;
      const typed = hours.toLocaleString(regions[locale], { useGrouping: false });
      expect(readHours(typed)).toBe(hours);
      expect(readHours(`${typed} h`, hours)).toBe(hours);
      expect(readHours(typed, hours - 0.005)).toBeUndefined();
    }),
  );
});

test('whatever is typed is a number within bounds, or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,xeh -]{0,12}$/)), fc.nat(1000), (typed, most) => {
      const hours = readHours(typed, most) ?? 0;
      expect(hours >= 0 && hours <= most).toBe(true);
    }),
  );
});
