/** Comparing texts: umlauts either way, any part of a word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, holds, plain } from '#lib/fold.ts';

describe('folding', () => {
  test.each([
    ['Prüfung', 'Pruefung'],
    ['Straße', 'STRASSE'],
    ['Übergrößen', 'uebergroessen'],
    ['Café', 'cafe'],
    ['Silben\u00adtren\u200bnung', 'Silbentrennung'],
    ['Gru\u0308n', 'gruen'],
  ])('%s and %s are one', (a, b) => expect(fold(a)).toBe(fold(b)));

  test('“ue” that stands for itself stays', () => expect(fold('Neue Quelle, Mauer')).toBe('neue quelle, mauer'));

  test('is stable', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => plain(plain(text)) === plain(text))));
});

describe('holds', () => {
  test.each([
    ['Wohin mit den Rechnungen?', 'rechnung', true],
    ['Wohin mit den Rechnungen?', 'RECHN wohin', true],
    ['Größe der Bücher', 'groesse buch', true],
    ['Groesse', 'größe', true],
    ['Aktuelle Liste', 'ell', true],
    ['Wohin mit den Rechnungen?', 'Rechnung Preis', false],
  ])('“%s” and “%s”: %s', (text, query, expected) => expect(holds(text, query)).toBe(expected));

  test('an empty query finds everything', () => fc.assert(fc.property(fc.string(), (text) => holds(text, ' '))));

  const words = fc.stringMatching(/^[A-Za-zäöüÄÖÜß]{1,12}( [A-Za-zäöüÄÖÜß]{1,12}){0,4}$/);
  test('every part of a text is found in it', () =>
    fc.assert(
      fc.property(words, fc.nat(40), fc.integer({ min: 1, max: 10 }), (text, from, length) => {
        expect(holds(text, text.slice(from, from + length))).toBe(true);
      }),
    ));
  // Umlauts next to another vowel are left out: in Mauer, neue and Quelle the letters “ue” stand for themselves.
  const syllables = fc.stringMatching(/^([bdfghklmnprstwz][aeiouäöüß]n?){1,6}$/);
  test('spelling umlauts out finds them too', () =>
    fc.assert(
      fc.property(syllables, (word) => {
        const out = word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
        expect(holds(word, out)).toBe(true);
        expect(holds(out, word)).toBe(true);
      }),
    ));
});
