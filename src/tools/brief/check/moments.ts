/** Concrete points in time in a text: clock times, dates, weekdays, spans, rhythms. */
import type { Knowledge } from './knowledge.ts';
import type { Reading, Word } from './reading.ts';

const DIGITS = /\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}|\d{1,2}\. ?\d{1,2}\.(?:\d{2,4})?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?/g;
const NUMBER = /^\d+$/;

/** Indexes of words that name a concrete point in time or a span, in order. */
export function momentsIn({ text, words }: Reading, { is }: Knowledge): ReadonlySet<number> {
  const found = new Set<number>();
  let at = 0;
  for (const { index } of text.matchAll(DIGITS)) {
    while (at < words.length && (words[at]?.end ?? 0) <= index) at += 1;
    found.add(at);
  }
  words.forEach((word, index) => {
    const next = words[index + 1]?.folded ?? '';
    const isNumber = NUMBER.test(word.folded) || is.numberWords.has(word.folded) || is.oneWords.has(word.folded);
    if (isNumber && (is.clockWords.has(next) || is.months.has(next) || is.timeUnits.has(next))) found.add(index);
    if (is.weekdays.has(word.folded) || /^\d{1,2}(?:am|pm|h)$/.test(word.folded)) found.add(index);
    // 12 March, March 12
    if (is.months.has(word.folded) && NUMBER.test(next)) found.add(index);
  });
  return found;
}

/** Whether a moment in the sentence of these words says by when, or how often: introduced as a deadline, or right beside them. */
export function isTimed(
  { words }: Reading,
  { is }: Knowledge,
  moments: ReadonlySet<number>,
  from: number,
  to: number,
): boolean {
  const { sentence } = words[from] as Word;
  const isHere = (at: number): boolean => words[at]?.sentence === sentence;
  for (let at = startOf(words, from); isHere(at); at += 1) {
    if (at >= from && at < to) continue;
    if (is.rhythmWords.has(words[at]?.folded ?? '')) return true;
    if (!moments.has(at)) continue;
    if (Math.min(Math.abs(at - from), Math.abs(at - to + 1)) <= 3) return true;
    for (let before = 1; before <= 3 && isHere(at - before); before += 1)
      if (is.deadlineWords.has(words[at - before]?.folded ?? '')) return true;
  }
  return false;
}

/** At most this many words to each side are looked at, so that a text without sentences stays linear. */
const REACH = 40;

export function startOf(words: readonly Word[], from: number): number {
  let at = from;
  while (at > 0 && from - at < REACH && words[at - 1]?.sentence === words[from]?.sentence) at -= 1;
  return at;
}
