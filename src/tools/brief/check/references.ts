/** “die Vorlage”, “in der Liste”: documents named as if the other person knew which, unless the brief says which anywhere. */
import { hasSource, type Spot } from './cures.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading, Word } from './reading.ts';

export interface DocumentWord extends Spot {
  /** `preislisten` → `preisliste` and the word it ends with, `liste`. */
  readonly key: string;
  readonly tail: string;
  /** Named with the article of something known, and nothing said about where. */
  readonly isBare: boolean;
  /** Whether it tells which or what it is: “eine Liste mit …”, “Liste: [Link]”. */
  readonly introduces: boolean;
  /** Whether a link, a path or a name says where it is. */
  readonly isNamed: boolean;
  /** “the file”, “the document”: any named one may be meant. */
  readonly isAny: boolean;
}

export function documentsIn(reading: Reading, { wording, is }: Knowledge): readonly DocumentWord[] {
  const { words } = reading;
  const tails = tailsOf(wording.documents);
  const found: DocumentWord[] = [];
  words.forEach((word, at) => {
    if (word.isBadExample) return;
    const named = nameOf(word.folded, tails);
    if (!named) return;
    if (word.isShielded) {
      // „Preisliste“, [Liste]: it has a name or gets one.
      found.push({ ...named, from: at, to: at + 1, isBare: false, introduces: true, isNamed: true, isAny: false });
      return;
    }
    const article = articleBefore(words, at, is);
    const isDefinite = article < at;
    const isNamed = hasSource(reading, { from: at, to: at + 1 });
    const isClear = isNamed || isDescribed(words, at, is);
    found.push({
      ...named,
      from: article,
      to: at + 1,
      isBare: isDefinite && !isClear,
      introduces: !isDefinite || isClear,
      isNamed,
      isAny: is.anyDocument.has(word.folded),
    });
  });
  return found;
}

/** Index of the definite article of this word, one describing word between allowed; the word's own where there is none. */
function articleBefore(words: readonly Word[], at: number, is: Knowledge['is']): number {
  const joins = (index: number): boolean =>
    Boolean(words[index]?.runsOn && !words[index]?.isAfterStop && !words[index - 1]?.isShielded);
  if (!joins(at)) return at;
  if (is.definite.has(words[at - 1]?.folded ?? '')) return at - 1;
  const isBetween = is.compoundWords.has(words[at - 1]?.folded ?? '') && joins(at - 1);
  return isBetween && is.definite.has(words[at - 2]?.folded ?? '') ? at - 2 : at;
}

interface Named {
  readonly key: string;
  readonly tail: string;
}
interface Tails {
  readonly tails: ReadonlySet<string>;
  /** How the words can end at all: most words are done with one look. */
  readonly last: ReadonlySet<string>;
  /** What was found for words that can. */
  readonly known: Map<string, Named | undefined>;
}

const prepared = new WeakMap<readonly string[], Tails>();
function tailsOf(documents: readonly string[]): Tails {
  const before = prepared.get(documents);
  if (before) return before;
  const made: Tails = {
    tails: new Set(documents),
    last: new Set(documents.flatMap((word) => ['', 'e', 'en', 'n', 's'].map((ending) => (word + ending).slice(-3)))),
    known: new Map(),
  };
  prepared.set(documents, made);
  return made;
}

/** Compounds count by their end: Preisliste is a Liste. */
function nameOf(folded: string, all: Tails): Named | undefined {
  if (!all.last.has(folded.slice(-3))) return undefined;
  if (all.known.has(folded)) return all.known.get(folded);
  const named = namedBy(folded, all);
  if (all.known.size < 2000 && folded.length < 40) all.known.set(folded, named);
  return named;
}

function namedBy(folded: string, { tails }: Tails): Named | undefined {
  for (const key of [folded, folded.replace(/(?:en|e|n|s)$/, '')])
    for (let length = Math.min(key.length, 12); length > 2; length -= 1)
      if (tails.has(key.slice(-length)) && (length === key.length || key.length - length > 2))
        return { key, tail: key.slice(-length) };
  return undefined;
}

/** “die Liste mit 20 Namen”, “das Muster vom März”, “der Ordner Privat”, “die Tabelle hat vier Spalten”: says which or what. */
function isDescribed(words: readonly Word[], at: number, is: Knowledge['is']): boolean {
  const next = words[at + 1];
  if (!next || next.sentence !== words[at]?.sentence || next.isAfterStop) return false;
  if (is.contains.has(next.folded) || (next.isCapital && next.runsOn)) return true;
  const isExact = ({ folded }: Word): boolean =>
    /^\d/.test(folded) || is.numberWords.has(folded) || is.months.has(folded) || is.weekdays.has(folded);
  return is.belongsTo.has(next.folded) && words.slice(at + 2, at + 4).some((word) => word.runsOn && isExact(word));
}
