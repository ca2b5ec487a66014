/** The words of one language, made ready for looking up. Made once per language. */
import { type PhraseTree, phraseTree } from './phrases.ts';
import type { ReadingRules } from './reading.ts';
import { spellOut } from './spell-out.ts';
import type { PhraseGroup, Wording } from './wording.ts';

type ListName = {
  [Name in keyof Wording]: Wording[Name] extends readonly string[] ? Name : never;
}[keyof Wording];

/** Single words of a list, with `~` and `*` as in phrases. */
export interface Lexicon {
  readonly has: (folded: string) => boolean;
}

export interface Knowledge extends ReadingRules {
  readonly wording: Wording;
  readonly phrases: PhraseTree<PhraseGroup | 'fine'>;
  readonly is: Readonly<Record<ListName, Lexicon>>;
}

const ready = new WeakMap<Wording, Knowledge>();

export function knowledgeOf(wording: Wording): Knowledge {
  let known = ready.get(wording);
  if (!known) {
    known = prepare(wording);
    ready.set(wording, known);
  }
  return known;
}

function prepare(wording: Wording): Knowledge {
  const phrases: (readonly [string, PhraseGroup | 'fine'])[] = [
    ...wording.fine.map((phrase) => [phrase, 'fine'] as const),
    ...wording.phrases.flatMap((group) => group.write.map((phrase) => [phrase, group] as const)),
  ];
  const lists = Object.entries(wording).filter(
    (entry): entry is [ListName, readonly string[]] =>
      Array.isArray(entry[1]) && entry[1].every((item) => typeof item === 'string'),
  );
  return {
    wording,
    phrases: phraseTree(phrases, wording.endings),
    is: Object.fromEntries(lists.map(([name, words]) => [name, lexiconOf(words, wording.endings)])) as Knowledge['is'],
    abbreviations: new Set(wording.abbreviations.map(spellOut)),
    badExamples: wording.badExamples.map(spellOut),
  };
}

function lexiconOf(entries: readonly string[], endings: readonly string[]): Lexicon {
  const exact = new Set<string>();
  const stems = new Set<string>();
  const tails: string[] = [];
  for (const entry of entries)
    if (entry.startsWith('*')) tails.push(spellOut(entry.slice(1)));
    else if (entry.endsWith('~')) stems.add(spellOut(entry.slice(0, -1)));
    else exact.add(spellOut(entry));
  const known = new Map<string, boolean>();
  const folded = ['', ...new Set(endings.map(spellOut))];
  const find = (word: string): boolean =>
    exact.has(word) ||
    (stems.size > 0 &&
      folded.some((end) => word.endsWith(end) && stems.has(word.slice(0, word.length - end.length)))) ||
    tails.some((tail) => word.length > tail.length && word.endsWith(tail));
  if (stems.size === 0 && tails.length === 0) return exact;
  return { has: (word) => remembered(known, word, find) };
}

/** As many words as a long brief has; more are looked up anew. */
const REMEMBERED = 5000;

function remembered(known: Map<string, boolean>, word: string, find: (word: string) => boolean): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = find(word);
  if (known.size < REMEMBERED) known.set(word, found);
  return found;
}
