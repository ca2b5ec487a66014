/**
 * How alike two questions are. Words that say nothing are left out; the others are compared by stem, by being part of a compound, and by the
 * three-letter pieces they share, so that inflection, order and small slips do not matter. Pure, no dictionary, German and English.
 */
import { fold } from '#lib/fold.ts';
import { tellingWords } from '#lib/search-words.ts';
import type { Locale } from '#locales';

/** From here on a question is worth showing as similar; a rule of thumb, tuned on the pairs in the tests. */
export const ALIKE = 0.4;
/** From here on it is most likely the same question. */
export const SAME = 0.7;

const ENDING = /(ungen|ung|ing|est|en|em|er|es|ed|e|n|s|t)$/;
/** Letters a stem keeps at least, and from which on a stem inside a longer word is most likely a part of a compound. */
const SHORTEST_STEM = 3;
const SHORTEST = 4;

/** A word without its endings: `Rechnungen` → `rechn`, `geprüft` → `pruf`. */
export function stemOf(word: string): string {
  let stem = fold(word);
  if (/^ge.{3,}(t|en)$/.test(stem)) stem = stem.slice(2);
  for (;;) {
    const shorter = stem.replace(ENDING, '');
    if (shorter === stem || shorter.length < SHORTEST_STEM) return stem;
    stem = shorter;
  }
}

/** The stems of the telling words of a text, each once. */
export function stemsOf(text: string, locale: Locale): readonly string[] {
  return [...new Set(tellingWords(text, locale).map(stemOf))].filter((stem) => stem.length > 1).sort();
}

function piecesOf(stem: string): ReadonlySet<string> {
  const padded = ` ${stem} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** 1 for the same stem, less for a part of a compound or shared pieces, 0 for little in common. */
function likenessOfStems(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= SHORTEST_STEM && long.includes(short)) return short.length < SHORTEST ? 0.6 : 0.85;
  const [own, other] = [piecesOf(a), piecesOf(b)];
  const shared = [...own].filter((piece) => other.has(piece)).length;
  const dice = (2 * shared) / (own.size + other.size);
  return dice >= 0.5 ? dice : 0;
}
type Like = typeof likenessOfStems;

/** The same, remembering every pair: for comparing many questions with each other. */
function remembering(): Like {
  const known = new Map<string, Map<string, number>>();
  return (a, b) => {
    const row = known.get(a) ?? new Map<string, number>();
    known.set(a, row);
    const score = row.get(b) ?? likenessOfStems(a, b);
    row.set(b, score);
    return score;
  };
}

/** Long words say more than short ones, up to a point. */
const weightOf = (stem: string): number => Math.min(stem.length, 10);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** How much of some stems is found among others, by weight. */
function found(stems: readonly string[], among: readonly string[], like: Like): number {
  let total = 0;
  for (const stem of stems) {
    let best = 0;
    for (const other of among) best = Math.max(best, like(stem, other));
    total += weightOf(stem) * best;
  }
  return total;
}

/** 0 (nothing in common) to 1 (the same telling words). The same either way round. */
export function likeness(a: readonly string[], b: readonly string[], like: Like = likenessOfStems): number {
  const all = sum([...a, ...b].map(weightOf));
  return all === 0 ? 0 : (found(a, b, like) + found(b, a, like)) / all;
}

interface Asked {
  readonly id: string;
  readonly text: string;
}
type Alike<One extends Asked> = One & { readonly score: number };

/**
 * The questions most like a text that is being typed, best first. What is typed may be half a question: it also counts when nearly all
 * of it stands in a longer one.
 */
export function similarTo<One extends Asked>(
  typed: string,
  asked: readonly One[],
  locale: Locale,
  most = 3,
): readonly Alike<One>[] {
  const stems = stemsOf(typed, locale);
  const whole = sum(stems.map(weightOf));
  if (whole < SHORTEST) return [];
  return asked
    .map((one) => {
      const own = stemsOf(one.text, locale);
      const covered = stems.length > 1 ? 0.9 * (found(stems, own, likenessOfStems) / whole) : 0;
      return { ...one, score: Math.max(likeness(stems, own), covered) };
    })
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/**
 * For each wanted question the one asked before it that is most likely the same.
 * @param asked in the order they were asked
 * @param isWanted only these are looked up; comparing hundreds with hundreds would be felt
 */
export function twinsIn<One extends Asked>(
  asked: readonly One[],
  locale: Locale,
  isWanted: (one: One) => boolean = () => true,
): ReadonlyMap<string, One> {
  const known = asked.map((one) => ({ one, stems: stemsOf(one.text, locale) }));
  const twins = new Map<string, One>();
  const like = remembering();
  known.forEach(({ one, stems }, index) => {
    if (!isWanted(one)) return;
    const best = known
      .slice(0, index)
      .map((earlier) => ({ earlier: earlier.one, score: likeness(stems, earlier.stems, like) }))
      .reduce((top, next) => (next.score > top.score ? next : top), { earlier: one, score: 0 });
    if (best.score >= SAME) twins.set(one.id, best.earlier);
  });
  return twins;
}
