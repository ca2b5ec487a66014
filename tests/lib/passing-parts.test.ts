import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '#lib/base64url.ts';
import { crc32 } from '#lib/crc32.ts';
import { MOST_IN_QR, qrPath } from '#lib/qr.ts';
import { diffWords } from '#lib/word-diff.ts';
import { effort } from '../support/effort.ts';

test('the checksum is the one of zip and png', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc32('')).toBe(0);
});

describe('base64url', () => {
  test('gives back every byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(fromBase64url(toBase64url(bytes)) ?? []).equals(bytes)).toBe(true);
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
    const large = new Uint8Array(100_000).map((_, index) => index);
    expect(fromBase64url(toBase64url(large))).toEqual(large);
  });
  test('refuses what is none', () => {
    for (const text of ['a', 'a b=', 'ä', 'aa==', 'a+b/']) expect(fromBase64url(text)).toBeNull();
  });
});

describe('the word comparison', () => {
  test('names what stands on one side only, and both texts can be put together again', () => {
    expect(diffWords('Absagen bis Montag', 'Absagen bis Freitag')).toEqual([
      { text: 'Absagen bis ', in: 'both' },
      { text: 'Montag', in: 'left' },
      { text: 'Freitag', in: 'right' },
    ]);
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (left, right) => {
        const parts = diffWords(left, right);
        const only = (side: 'left' | 'right') =>
          parts
            .filter((part) => part.in === 'both' || part.in === side)
            .map(({ text }) => text)
            .join('');
        expect([only('left'), only('right')]).toEqual([left, right]);
      }),
    );
  });
  test('gives up on very long texts in time', () => {
    const long = (seed: number) => Array.from({ length: 20_000 }, (_, index) => `w${(index * seed) % 7919}`).join(' ');
    const spent = effort();
    expect(diffWords(long(3), long(7)).length).toBeGreaterThan(0);
    expect(spent()).toBeLessThan(1500);
  });
});

test('a QR code is drawn up to the length a phone can read, and not beyond', () => {
  expect(qrPath('https://eingespielt.example/weitergabe/#t=1~')?.path).toMatch(/^M4 4h1v1h-1z/);
  expect(qrPath('x'.repeat(MOST_IN_QR))?.size).toBeLessThan(150);
  expect(qrPath('x'.repeat(MOST_IN_QR + 1))).toBeNull();
});
