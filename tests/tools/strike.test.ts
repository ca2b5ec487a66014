/** “Streichen” leaves a text that reads as if the phrase had never been there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strikeFix } from '#tools/brief/check/strike.ts';

/** The text with the phrase between « and » struck. */
function struck(marked: string): string {
  const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
  const text = marked.replace(/[«»]/g, '');
  const fix = strikeFix(text, start, end);
  return text.slice(0, fix.start) + fix.text + text.slice(fix.end);
}

describe('striking', () => {
  test.each([
    ['Word, Excel, «usw».', 'Word, Excel.'],
    ['Word, Excel «usw.»', 'Word, Excel'],
    ['Word, Excel, «etc.», Ablage', 'Word, Excel, Ablage'],
    ['Word, Excel, «etc»., Ablage', 'Word, Excel, Ablage'],
    ['Programme (Word, Excel «usw»).', 'Programme (Word, Excel).'],
    ['Programme (Word, «usw».) öffnen', 'Programme (Word) öffnen'],
    ['Programme («usw.») öffnen', 'Programme öffnen'],
    ['Programme («usw».) öffnen', 'Programme öffnen'],
    ['Bitte „«zeitnah»“ liefern.', 'Bitte liefern.'],
    ['Bitte «einfach» liefern.', 'Bitte liefern.'],
    ['Bitte schnell und «einfach».', 'Bitte schnell.'],
    ['Bitte schnell, sauber und «einfach»', 'Bitte schnell, sauber'],
    ['«Einfach» und schnell liefern.', 'Schnell liefern.'],
    ['Fertig. «Einfach», schnell liefern.', 'Fertig. Schnell liefern.'],
    ['Bitte schnell, «einfach» und gut.', 'Bitte schnell und gut.'],
    ['Bitte schnell oder «einfach», gut.', 'Bitte schnell, gut.'],
    ['Word und «gegebenenfalls» Excel', 'Word und Excel'],
    ['Liefern Sie «zeitnah», damit wir planen können.', 'Liefern Sie, damit wir planen können.'],
    ['– Word\n– «usw.»\n– Excel', '– Word\n– Excel'],
    ['– Word\n– «usw.»', '– Word'],
    ['– «einfach» öffnen', '– öffnen'],
    ['«einfach»', ''],
    ['Quick, neat and «simple».', 'Quick, neat.'],
    ['«Simply» send it.', 'Send it.'],
    ['tools (Word, «etc»).', 'tools (Word).'],
    ['der Hund «einfach» nur', 'der Hund nur'],
  ])('%s', (marked, left) => expect(struck(marked)).toBe(left));

  test('takes joints, marks and blanks along, never a word', () => {
    const around = fc.array(
      fc.constantFrom('Word', 'Hund', ',', '.', ' und ', ' oder ', ' ', '(', ')', '\n', '– ', '„', '“'),
      { maxLength: 6 },
    );
    const words = (text: string): number => text.match(/Word|Hund/g)?.length ?? 0;
    fc.assert(
      fc.property(around, around, (left, right) => {
        const [before, after] = [left.join(''), right.join('')];
        const rest = struck(`${before}«usw»${after}`);
        expect(words(rest)).toBe(words(before + after));
        expect(rest).not.toContain('usw');
      }),
    );
  });
});
