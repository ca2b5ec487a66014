import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '#lib/nearest.ts';

test('keeps the item, the order and the number, and all when there are few', () => {
  expect(nearest(['a', 'b', 'c', 'd', 'e'], 2, 3)).toEqual(['b', 'c', 'd']);
  expect(nearest(['a', 'b', 'c', 'd', 'e'], 4, 3)).toEqual(['c', 'd', 'e']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.integer({ min: 1, max: 50 }), (length, seed, most) => {
      const items = Array.from({ length }, (_, index) => index);
      const shown = nearest(items, seed % length, most);
      expect(shown).toContain(seed % length);
      expect(shown).toEqual(items.slice(shown[0], (shown[0] ?? 0) + Math.min(most, length)));
    }),
  );
});
