/** Abbreviations and names of people: where they stand, and whether somebody explains them there. */
import type { Knowledge } from './knowledge.ts';
import type { Reading, Word } from './reading.ts';
import { spellOut } from './spell-out.ts';

export interface Term {
  readonly start: number;
  readonly end: number;
  /** The words by which it is known again elsewhere: `jhv`, or first name and surname. */
  readonly keys: readonly string[];
  readonly isName: boolean;
  readonly isExplained: boolean;
  readonly isShielded: boolean;
}

export function termsIn(reading: Reading, knowledge: Knowledge): readonly Term[] {
  const { words } = reading;
  const found: Term[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = nameAt(reading, knowledge, at);
    if (name) {
      found.push(name.term);
      at = name.to - 1;
    } else {
      const short = shortAt(reading, knowledge, at);
      if (short) found.push(short);
    }
  }
  return found;
}

function shortAt(reading: Reading, { is }: Knowledge, at: number): Term | undefined {
  const { text, words } = reading;
  const word = words[at] as Word;
  if (!word.isCapital || word.end - word.start < 2 || word.end - word.start > 8) return undefined;
  const raw = text.slice(word.start, word.end);
  const letters = raw.match(/^(\p{Lu}{2,6})s?(?:[’']s)?$/u)?.[1];
  if (!letters || /^[IVXLCM]+$/.test(letters)) return undefined;
  const key = spellOut(letters);
  // A unit (−16 LUFS), or part of a number (RE-2026-118, IBAN DE12).
  const isNumber = /^\d/.test(words[at - 1]?.folded ?? '') || /^-\d/.test(text.slice(word.end, word.end + 2));
  if (is.known.has(key) || is.secretWords.has(key) || isNumber || isShouted(reading, at)) return undefined;
  const isExplained = text[word.start - 1] === '(' || isExplainedBehind(reading, at + 1, is);
  return { ...word, keys: [key], isName: false, isExplained };
}

/** Where ALL WORDS ARE IN CAPITALS, that is emphasis and no abbreviation. */
function isShouted({ text, words }: Reading, at: number): boolean {
  const isLoud = (word: Word | undefined): boolean =>
    word !== undefined &&
    word.end - word.start > 2 &&
    word.sentence === words[at]?.sentence &&
    /^\p{Lu}+$/u.test(text.slice(word.start, word.end));
  return isLoud(words[at - 1]) || isLoud(words[at + 1]);
}

/** `JHV (Jahreshauptversammlung)`, `JHV = …`, `JHV heißt …`, `JHV, die …` */
function isExplainedBehind({ text, words }: Reading, next: number, is: Knowledge['is']): boolean {
  const end = words[next - 1]?.end ?? 0;
  const gap = text.slice(end, Math.min(words[next]?.start ?? end + 4, end + 6));
  if (/^\s?\(/.test(gap) || /^\s?=/.test(gap) || /^ [–-] /.test(gap)) return true;
  const word = words[next];
  if (!word || word.sentence !== words[next - 1]?.sentence) return false;
  return is.means.has(word.folded) || (/^,\s/.test(gap) && (is.definite.has(word.folded) || is.owns.has(word.folded)));
}

function nameAt(reading: Reading, { is }: Knowledge, at: number): { term: Term; to: number } | undefined {
  const { words } = reading;
  const first = words[at] as Word;
  if (!first.isCapital) return undefined;
  const isTitle = is.titles.has(first.folded);
  if (!(isTitle || is.firstNames.has(withoutGenitive(first.folded)))) return undefined;
  let to = at + 1;
  // Titles stack (Herrn Doktor), then come up to two names. A comma or full stop ends it, except behind Dr.
  while (to < at + 4 && words[to]?.isCapital && isJoined(reading, to, is)) to += 1;
  const names = words.slice(at, to).filter(({ folded }) => !is.titles.has(folded));
  // “Max 1200 Zeichen” limits.
  const isLimit = is.limitWords.has(first.folded) && /^\d/.test(words[to]?.folded ?? '');
  if (names.length === 0 || isLimit) return undefined;
  const term: Term = {
    start: first.start,
    end: words[to - 1]?.end ?? first.end,
    keys: names.map(({ folded }) => withoutGenitive(folded)),
    isName: true,
    isShielded: first.isShielded,
    isExplained:
      isPresentedBefore(reading, at, isTitle, is) ||
      isPresentedBehind(reading, to, is) ||
      isOfLetter(reading, at, to, is),
  };
  return { term, to };
}

const withoutGenitive = (name: string): string => (name.includes("'") ? name.replace(/'s?$/, '') : name);

function isJoined({ text, words }: Reading, at: number, is: Knowledge['is']): boolean {
  const [before, word] = [words[at - 1] as Word, words[at] as Word];
  const gap = text.slice(before.end, Math.min(word.start, before.end + 4));
  return gap === ' ' || gap === '-' || gap === '\u00a0' || (/^\.\s?$/.test(gap) && is.titles.has(before.folded));
}

/** “unsere Steuerberaterin Petra”, “my brother Tobias”, “Kundin (Frau Kern)”, “Kontakt: Petra”. */
function isPresentedBefore({ text, words }: Reading, at: number, isTitle: boolean, is: Knowledge['is']): boolean {
  const [name, before, owner] = [words[at] as Word, words[at - 1], words[at - 2]];
  if (!before || before.sentence !== name.sentence) return false;
  const gap = text.slice(before.end, name.start);
  if (gap !== ' ') return gap === ' (' || (gap === ': ' && before.isCapital);
  if (is.owns.has(owner?.folded ?? '') && !is.owns.has(before.folded)) return true;
  if (isTitle) return before.isCapital && before.folded.length > 3 && owner?.sentence === name.sentence;
  return before.isCapital && owner?.sentence === name.sentence && before.folded.length > 3;
}

/** “Liebe Sabine”, “Guten Tag Frau Kern”, “Viele Grüße,\nIhre Eva”, or the last line: who is written to, and who writes. */
function isOfLetter({ text, words }: Reading, at: number, to: number, is: Knowledge['is']): boolean {
  const from = is.owns.has(words[at - 1]?.folded ?? '') ? at - 1 : at;
  const before = words[from - 1];
  if (!before) return false;
  const gap = text.slice(before.end, words[from]?.start).slice(0, 8);
  return (
    (is.greetings.has(before.folded) && /^[\s,!.–-]{1,7}$/.test(gap)) || (to === words.length && gap.includes('\n'))
  );
}

/** “Sabine (Redaktion)”, “Sabine <mail@…>”, “Frau Kern, Büro Wien”, “Herr Kohl von der Bibliothek”. */
function isPresentedBehind(reading: Reading, to: number, is: Knowledge['is']): boolean {
  const { text, words } = reading;
  const end = words[to - 1]?.end ?? 0;
  const next = words[to];
  if (!next) return false;
  const gap = text.slice(end, Math.min(next.start, end + 5));
  if (/^\s?[(<]/.test(gap) || /^ – /.test(gap)) return true;
  if (next.sentence !== words[to - 1]?.sentence) return false;
  // “Jonas und Mehmet aus der Werkstatt” presents both.
  const after = words[to + 1];
  if (gap === ' ' && is.joins.has(next.folded) && after && is.firstNames.has(after.folded))
    return isPresentedBehind(reading, to + 2, is);
  if (gap === ' ' && is.belongsTo.has(next.folded)) return true;
  return /^,\s?$/.test(gap) && !is.joins.has(next.folded) && !is.firstNames.has(next.folded);
}
