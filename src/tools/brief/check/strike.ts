/** Striking a phrase so that nothing of its surroundings is left over: no comma before a full stop, no “und” before nothing, no empty brackets. */
import type { Fix } from './finding.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '„': '“',
  '“': '”',
  '‚': '‘',
  '‘': '’',
  '"': '"',
};
const JOINS = '(?:und|oder|sowie|bzw\\.|and|or)';
/** What joins at the end of what stands before, or at the beginning of what comes after: a comma, an “und”, or both. */
const JOIN_BEFORE = new RegExp(`(?:[ \\t]*[,;])?(?:(?<=^|[\\s,;(])[ \\t]*${JOINS})?[ \\t]*$`, 'iu');
const JOIN_AFTER = new RegExp(`^[ \\t]*(?:[,;]|${JOINS}(?=\\s))(?:[ \\t]*${JOINS}(?=\\s))?[ \\t]*`, 'iu');
/** Nothing to join comes after: the end, a mark, another joint. */
const ENDS_AFTER = new RegExp(`^[ \\t]*(?:$|[\\n.,;:!?)\\]]|${JOINS}\\s)`, 'iu');
/** Nothing to join stands before: the beginning of a line, of a point in a list, of a sentence, of brackets. */
const BEGINS = /(?:^|\n)[ \t]*(?:[–•*-][ \t]+|\d+[.)][ \t]+)?$|[.!?:][ \t]+$|[([][ \t]*$/u;
const EMPTY_POINT = /(?:^|\n)[ \t]*(?:[–•*-]|\d+[.)])[ \t]*$/u;

/** Characters before a phrase that can go with it: an indented point of a list, a joint. */
const REACH = 100;

/** @param start first character of the phrase @param end the one after its last */
export function strikeFix(text: string, start: number, end: number): Fix {
  let [from, to] = [start, end];
  // More is never looked at; a sign in front stands for it, so that the cut is no beginning.
  const before = (): string => (from > REACH ? `x${text.slice(from - REACH, from)}` : text.slice(0, from));
  const after = (): string => text.slice(to);
  // The full stop of an abbreviation goes with it where it ends no sentence.
  if (/^\.[ \t]*[,;)\]]/u.test(after())) to += 1;
  // Brackets and quotes around nothing go too.
  while (PAIRS[text[from - 1] ?? ''] && PAIRS[text[from - 1] ?? ''] === text[to]) [from, to] = [from - 1, to + 1];
  const begins = BEGINS.test(before());
  if (begins) to += after().match(JOIN_AFTER)?.[0].length ?? 0;
  else if (ENDS_AFTER.test(after())) from -= before().match(JOIN_BEFORE)?.[0].length ?? 0;
  // A list point with nothing left in it goes too.
  if (/^[ \t.]*(?:\n|$)/u.test(after())) {
    const point = before().match(EMPTY_POINT)?.[0];
    if (point !== undefined) [from, to] = [from - point.length, to + (after().match(/^[ \t.]*/u)?.[0].length ?? 0)];
  }
  const isOpen = /(?:^|[\s([„“‚‘"])$/u.test(before());
  if (isOpen) to += after().match(/^[ \t]+/u)?.[0].length ?? 0;
  if (/^[ \t]*(?:$|[\n.,;:!?)\]])/u.test(after())) from -= before().match(/[ \t]+$/u)?.[0].length ?? 0;
  // What begins the sentence now begins with a capital, as what was struck did.
  const [next = ''] = after();
  if (begins && /^\p{Lu}/u.test(text.slice(start, end)) && /\p{Ll}/u.test(next))
    return { what: 'strike', text: next.toUpperCase(), start: from, end: to + 1 };
  return { what: 'strike', text: '', start: from, end: to };
}
