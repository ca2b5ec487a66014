/** A text as the check reads it: words with positions, what lies between them, sentences. */
import { type Shield, shieldsIn } from './shielded.ts';
import { spellOut } from './spell-out.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly isCapital: boolean;
  /** Inside a quote, an address, code or brackets. */
  readonly isShielded: boolean;
  /** Whether a phrase may run on from the word before: only spaces, commas and hyphens between. */
  readonly runsOn: boolean;
  /** Whether a comma or colon stands before it. */
  readonly isAfterStop: boolean;
  /** Whether a colon, a dash or a bracket stands right before it: what follows explains. */
  readonly isAfterColon: boolean;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
  /** Line of its own that shows how not to do it. */
  readonly isBadExample: boolean;
}

/** Whether the writer says it: not what is quoted, and not what shows how not to do it. */
export const isMeant = ({ isShielded, isBadExample }: Word): boolean => !isShielded && !isBadExample;

export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly shields: readonly Shield[];
}

/** Words ending with a full stop that ends no sentence, and beginnings of lines that show bad examples. */
export interface ReadingRules {
  readonly abbreviations: ReadonlySet<string>;
  readonly badExamples: readonly string[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'][\p{L}\p{M}]+)*/gu;

export function readingOf(text: string, { abbreviations, badExamples }: ReadingRules): Reading {
  const shields = shieldsIn(text);
  const words: Word[] = [];
  let [shieldAt, sentence, previousEnd, before, isBad] = [0, 0, 0, '', false];
  for (const { 0: raw, index: start } of text.matchAll(WORD)) {
    const end = start + raw.length;
    // Most words follow a single space.
    const isPlain = start === previousEnd + 1 && text.charCodeAt(previousEnd) === 32;
    const gap = isPlain ? ' ' : text.slice(previousEnd, start);
    const folded = spellOut(raw);
    const isLine = previousEnd === 0 || (!isPlain && gap.includes('\n'));
    const isStop = isLine || (!isPlain && endsSentence(gap, before, abbreviations));
    if (isStop && words.length > 0) sentence += 1;
    if (isLine) isBad = badExamples.some((beginning) => spellOut(text.slice(start, start + 16)).startsWith(beginning));
    while (shieldAt < shields.length && (shields[shieldAt]?.end ?? 0) <= start) shieldAt += 1;
    words.push({
      start,
      end,
      folded,
      isCapital: isCapital(raw),
      isShielded: (shields[shieldAt]?.start ?? Number.POSITIVE_INFINITY) <= start,
      runsOn: words.length > 0 && (isPlain || runsOn(gap, before)),
      isAfterStop: isStop || (!isPlain && /[,:–(]/.test(gap)),
      isAfterColon: !isPlain && /[:(–=]/.test(gap),
      sentence,
      isBadExample: isBad,
    });
    [previousEnd, before] = [end, folded];
  }
  return { text, words, shields };
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word);
}

/** A full stop ends a sentence, except behind numbers (`3. März`), single letters (`z. B.`) and known abbreviations (`ca.`). */
function endsSentence(gap: string, before: string, abbreviations: ReadonlySet<string>): boolean {
  if (/[!?;…]/.test(gap)) return true;
  if (!/\.["“”’)\]]*\s/.test(gap)) return false;
  return !(/^\d+$/.test(before) || before.length === 1 || abbreviations.has(before));
}

function runsOn(gap: string, before: string): boolean {
  if (/^[ \t\u00a0\u202f\n,-]{1,4}$/.test(gap)) return gap.indexOf('\n') === gap.lastIndexOf('\n');
  // “z. B.”, and thousands as they are written: 1’850.
  return (before.length <= 2 && /^\.[ \u00a0\u202f]?$/.test(gap)) || (/^\d+$/.test(before) && /^[.,'’]$/.test(gap));
}
