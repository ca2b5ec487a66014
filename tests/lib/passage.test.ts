/** Passages under the hits of a search begin and end as a reader expects. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOf } from '#lib/passage.ts';

describe('a passage', () => {
  test.each([
    ['kein bestimmter Erfolg. Was in jeden |Vertrag| gehört.', 'Was in jeden |Vertrag| gehört.'],
    ['so steht es. |Vertrag| und Preis', '|Vertrag| und Preis …'],
    ['in den |Vertrag,| bevor Sie gehen', '… in den |Vertrag,| bevor Sie gehen …'],
    ['bis zum 30. November im |Vertrag| stehen.', '… bis zum 30. November im |Vertrag| stehen.'],
    ['auch z. B. im |Vertrag| stehen.', '… auch z. B. im |Vertrag| stehen.'],
    ['|Vertrag| und Preis.', '… |Vertrag| und Preis.'],
  ])('%s → %s', (given, expected) => expect(passageOf(given.split('|')).join('|')).toBe(expected));

  test('never loses a word after the first marked one, and never makes one up', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z„. ?!]{0,30}$/), { minLength: 1, maxLength: 7 }), (parts) => {
        const shown = passageOf(parts);
        expect(shown.slice(1, -1)).toEqual(parts.slice(1, -1));
        const letters = (of: readonly string[]): string => of.join('').replace(/[\s…]/g, '');
        expect(letters(parts).endsWith(letters(shown))).toBe(true);
      }),
    ));
});
