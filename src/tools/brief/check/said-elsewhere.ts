/** Parts of a brief that stand in its text though their own field is empty: who pastes a whole mail is not asked for them again. */
import type { Knowledge } from './knowledge.ts';
import { isMeant, type Reading, type Word } from './reading.ts';

/** Words between what belongs together, and behind “Fragen”. */
const [NEAR, SENTENCE] = [3, 12];

/** “höchstens 2 Stunden”, “Zeitbudget: 6 Std.”, “six hours at most”, “nicht mehr als 60 Minuten”. */
export function saysCap({ words }: Reading, { is }: Knowledge): boolean {
  return someMeant(words, ({ folded }, at) => {
    const [, attached] = folded.match(/^\d+(\p{L}+)$/u) ?? [];
    const isNumber = /^\d/.test(folded) || is.numberWords.has(folded) || is.oneWords.has(folded);
    const isEffort =
      is.effortUnits.has(attached ?? '') || (isNumber && is.effortUnits.has(words[at + 1]?.folded ?? ''));
    return isEffort && isNear(words, at, (one) => is.capWords.has(one) || is.negations.has(one));
  });
}

/** “Fragen per Slack”, “Rückfragen an petra@example.org”. */
export function saysWhereToAsk({ text, words }: Reading, { is }: Knowledge): boolean {
  return someMeant(words, ({ folded, sentence, end }, at) => {
    if (!is.askWords.has(folded)) return false;
    const behind = words.slice(at + 1, at + SENTENCE).filter((word) => word.sentence === sentence);
    return behind.some((word) => is.channelWords.has(word.folded)) || text.slice(end, behind.at(-1)?.end).includes('@');
  });
}

/** “Fertig, wenn jede Zeile …”, “done when …”. */
export function saysDone({ words }: Reading, { is }: Knowledge): boolean {
  return someMeant(words, ({ folded }, at) => is.doneWords.has(`${folded} ${words[at + 1]?.folded}`));
}

const someMeant = (words: readonly Word[], test: (word: Word, at: number) => boolean): boolean =>
  words.some((word, at) => isMeant(word) && test(word, at));

function isNear(words: readonly Word[], at: number, test: (folded: string) => boolean): boolean {
  return words
    .slice(Math.max(0, at - NEAR), at + NEAR + 2)
    .some(({ folded, sentence }) => sentence === words[at]?.sentence && test(folded));
}
