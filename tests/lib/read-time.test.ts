import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTime } from '#lib/read-time.ts';

test.each([
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['1430', '14:30'],
  ['Noon', '12:00'],
  ['mittags', '12:00'],
  ['14 Uhr', '14:00'],
  ['14 Uhr 30', '14:30'],
  ['9h30', '09:30'],
  ['9', '09:00'],
  ['2:30 pm', '14:30'],
  ['12 am', '00:00'],
  ['12 pm', '12:00'],
])('%s is %s', (typed, time) => expect(readTime(typed)).toEqual({ ok: true, time }));

test.each(['', '24:00', '14:60', '-3', '14:30:00', '0x10'])('%j is no time', (typed) =>
  expect(readTime(typed)).toEqual({ ok: false }),
);

const two = (n: number): string => String(n).padStart(2, '0');

test('every time of the day reads back, however it is written', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
      const time = `${two(hour)}:${two(minute)}`;
      const half = `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'am' : 'pm'}`;
      for (const typed of [time, `${hour}.${two(minute)}`, `${two(hour)}${two(minute)}`, `${time} Uhr`, half])
        expect(readTime(typed)).toEqual({ ok: true, time });
    }),
  );
});

test('whatever is typed is a time of a day, or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d:. apmuhr]{0,10}$/)), (typed) => {
      const reading = readTime(typed);
      if (reading.ok) expect(reading.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
    }),
  );
});
