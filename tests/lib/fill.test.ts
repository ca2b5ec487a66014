/** Words with values in them, and words that count. */
import { expect, test } from 'vitest';
import { counted, fill } from '#lib/fill.ts';

test('a placeholder without a value is a mistake of ours', () => {
  expect(fill('{n} von {all}', { n: 2, all: 3 })).toBe('2 von 3');
  expect(() => fill('{n} von {all}', { n: 2 })).toThrow('{all}');
});

test('one is said by its own words, none and several by the others', () => {
  const words = { one: '1 Seite{of}', other: '{n} Seiten{of}' };
  const said = (n: number, more = {}): string => counted(words, n, { of: '', ...more });
  expect([0, 1, 2, 1.5].map((n) => said(n))).toEqual(['0 Seiten', '1 Seite', '2 Seiten', '1.5 Seiten']);
  expect(said(1200, { n: '1.200', of: ' von Jana' })).toBe('1.200 Seiten von Jana');
});
