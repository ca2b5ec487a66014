/** Whether a vague phrase is made clear by what stands beside it: “zeitnah, spätestens Fr., 12:00” is fine. */
import type { Knowledge, Lexicon } from './knowledge.ts';
import { DIGITS, isTimed, startOf } from './moments.ts';
import type { Reading, Word } from './reading.ts';
import type { Cure, Kind } from './wording.ts';

/** Where a phrase stands: indexes of its first and behind its last word. */
export interface Spot {
  readonly from: number;
  readonly to: number;
}

const USUAL: Readonly<Record<Kind, readonly Cure[]>> = {
  time: ['when'],
  priority: ['when', 'reason'],
  quality: ['criteria'],
  amount: ['limit'],
  reference: ['source'],
  owner: ['decider'],
  belittling: [],
  term: [],
  secret: [],
  missing: [],
};
const SENTENCE = 40;

export function isCured(
  reading: Reading,
  knowledge: Knowledge,
  moments: ReadonlySet<number>,
  spot: Spot,
  kind: Kind,
  cures = USUAL[kind],
): boolean {
  const around = sentenceOf(reading.words, spot);
  const { is } = knowledge;
  const some = (lexicon: Lexicon): boolean => around.some(({ folded }) => lexicon.has(folded));
  const numbers = countOf(reading.text, around, is);
  const source = (): boolean => hasSource(reading, spot);
  const limit = (): boolean =>
    isRange(reading, spot) ||
    around.some(({ folded }, at) => is.limitWords.has(folded) && isNumber(around[at + 1], around[at + 2]));
  const isNumber = (...next: readonly (Word | undefined)[]): boolean =>
    next.some(
      (word) => word && (/^\d/.test(word.folded) || is.numberWords.has(word.folded) || is.oneWords.has(word.folded)),
    );
  const explains = (): boolean =>
    around.some(({ isAfterColon, start }) => isAfterColon && start > endOf(reading, spot));
  const answers: Readonly<Record<Cure, () => boolean>> = {
    when: () => isTimed(reading, knowledge, moments, spot.from, spot.to),
    clock: () => hasClock(reading.text, around, is.clockWords),
    reason: () => some(is.reasonWords),
    number: () => numbers > 0,
    limit,
    money: () => numbers > 0 && (some(is.moneyWords) || hasMoneySign(reading.text, around)),
    criteria: () => source() || explains() || some(is.criteriaWords) || numbers > 1 || limit(),
    source,
    decider: () => some(is.deciderWords),
    list: () =>
      /^(?:\s?\(|[^.!?\n]{0,30}:\s)/.test(reading.text.slice(endOf(reading, spot), endOf(reading, spot) + 32)),
  };
  return cures.some((cure) => answers[cure]());
}

/** “17:00”, “5 pm”, “5pm”, “17 Uhr”: an hour, not only a day. */
function hasClock(text: string, around: readonly Word[], clockWords: Lexicon): boolean {
  return around.some(
    ({ folded, start, end }, at) =>
      /^\d{1,2}(?:am|pm|h)$/.test(folded) ||
      (/^\d{1,2}$/.test(folded) &&
        (clockWords.has(around[at + 1]?.folded ?? '') || /^\d{1,2}:\d\d/.test(text.slice(start, end + 3)))),
  );
}

/** Numbers that measure something: those of a date or a time of day do not. */
function countOf(text: string, around: readonly Word[], is: Knowledge['is']): number {
  const start = around[0]?.start ?? 0;
  const dates = [...text.slice(start, (around.at(-1)?.end ?? start) + 1).matchAll(DIGITS)].map(
    ({ 0: { length }, index }) => [start + index, start + index + length] as const,
  );
  const isDated = (word: Word, next: Word | undefined): boolean =>
    is.months.has(next?.folded ?? '') || dates.some(([from, to]) => word.start >= from && word.start < to);
  return around.filter(
    (word, at) => (/^\d/.test(word.folded) || is.numberWords.has(word.folded)) && !isDated(word, around[at + 1]),
  ).length;
}

/** `€100`, `100 €`, `£250`: signs are no words. */
function hasMoneySign(text: string, around: readonly Word[]): boolean {
  return around.some(
    ({ folded, start, end }) =>
      /^\d/.test(folded) &&
      (/[€£$]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /^\s?[€£$]/.test(text.slice(end, end + 2))),
  );
}

const endOf = ({ words }: Reading, { to }: Spot): number => words[to - 1]?.end ?? 0;

/** The words of the sentence without the phrase itself. */
function sentenceOf(words: readonly Word[], { from, to }: Spot): readonly Word[] {
  const first = startOf(words, from);
  const around = words.slice(first, from);
  for (let at = to; at < to + SENTENCE && words[at]?.sentence === words[from]?.sentence; at += 1)
    around.push(words[at] as Word);
  return around;
}

/**
 * A link, a file, a name in quotes or a place in brackets within reach behind the phrase, in the same line; right before it: „Ordner «Mai» auf OneDrive“.
 * A path runs on: “in Drive > Mai”, “in Drive/Mai”, “im Kanal #support”.
 */
export function hasSource({ text, words, shields }: Reading, { from, to }: Spot): boolean {
  const end = words[to - 1]?.end ?? 0;
  const start = words[from]?.start ?? 0;
  const near = text.slice(end, end + 160);
  if (/^(?: ?[>›→] ?| #|\/)[\p{L}\d]/u.test(near)) return true;
  const line = near.includes('\n') ? near.indexOf('\n') : near.length;
  const before = words[startOf(words, from)]?.start ?? start;
  return between(shields, before, end + line).some(
    ({ isSource, start: at, end: closes }) =>
      isSource &&
      (at >= end ||
        (closes < start && text.slice(closes, start).trim() === '') ||
        text.slice(at, at + 8).includes('://')),
  );
}

/** Shields that begin in a stretch of the text; they lie in order. */
function between<Shield extends { readonly start: number }>(
  shields: readonly Shield[],
  from: number,
  to: number,
): readonly Shield[] {
  let [low, high] = [0, shields.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shields[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Shield[] = [];
  for (let at = low; at < shields.length && at < low + 50; at += 1) {
    const shield = shields[at] as Shield;
    if (shield.start >= to) break;
    found.push(shield);
  }
  return found;
}

/** `(5–8)`, `800–1.000`, `5 to 8` near the phrase. */
function isRange({ text, words }: Reading, { from, to }: Spot): boolean {
  const near = text.slice(words[from]?.start ?? 0, (words[to - 1]?.end ?? 0) + 40);
  return /\d\s?(?:[–-]|bis|to|or|oder)\s?\d/.test(near);
}

/** Whether the phrase is denied: a “nicht”, “kein”, “ohne” within three words before it, with no comma between. */
export function isDenied({ words }: Reading, { is }: Knowledge, { from }: Spot): boolean {
  for (let at = from - 1; at >= from - 3 && at >= 0; at -= 1) {
    if (words[at + 1]?.isAfterStop || words[at]?.sentence !== words[from]?.sentence) return false;
    if (is.negations.has(words[at]?.folded ?? '')) return true;
  }
  return false;
}

/** Whether the sentence says no anywhere: for words that are harmless only then. */
export function isDeniedAnywhere({ words }: Reading, { is }: Knowledge, spot: Spot): boolean {
  return sentenceOf(words, spot).some(({ folded }) => is.negations.has(folded));
}
