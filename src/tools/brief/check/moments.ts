/** Concrete points in time in a text: clock times, dates, weekdays, spans, rhythms. */
import type { Knowledge } from './knowledge.ts';
import type { Reading, Word } from './reading.ts';

/** Dates and times of day in figures. */
export const DIGITS =
  /\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}|\d{1,2}\. ?\d{1,2}\.(?:\d{2,4})?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?/g;

/** Indexes of words that name a concrete point in time or a span, in order. */
export function momentsIn({ text, words }: Reading, { is }: Knowledge): ReadonlySet<number> {
  const found = new Set<number>();
  let at = 0;
  for (const { index } of text.matchAll(DIGITS)) {
    while (at < words.length && (words[at]?.end ?? 0) <= index) at += 1;
    found.add(at);
  }
  words.forEach(({ folded }, index) => {
    if (isNamed(folded, words[index + 1]?.folded ?? '', is)) found.add(index);
  });
  return found;
}

/** “12 Uhr”, “zwei Tage”, “3. März”, “March 3”, “Freitag”, “5pm”. */
function isNamed(word: string, next: string, is: Knowledge['is']): boolean {
  if (is.weekdays.has(word)) return true;
  if (is.months.has(word)) return isNumber(next);
  if (isNumber(word) || is.numberWords.has(word) || is.oneWords.has(word))
    return is.clockWords.has(next) || is.months.has(next) || is.timeUnits.has(next);
  return isDigit(word) && /^\d{1,2}(?:am|pm|h)$/.test(word);
}
const isDigit = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
const isNumber = (word: string): boolean => isDigit(word) && /^\d+$/.test(word);

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
  for (let at = startOf(words, from); at < to + REACH && isHere(at); at += 1) {
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
