/** What one field says by itself. The same text gives the same scan, so that only the field one types in is read again. */
import { isCured, isDenied, isDeniedAnywhere, type Spot } from './cures.ts';
import type { Knowledge } from './knowledge.ts';
import { momentsIn } from './moments.ts';
import { longestAt } from './phrases.ts';
import { type Reading, readingOf } from './reading.ts';
import { type DocumentWord, documentsIn } from './references.ts';
import { type Secret, secretsIn } from './secrets.ts';
import { type Term, termsIn } from './terms.ts';
import type { PhraseGroup } from './wording.ts';

interface PhraseSpot extends Spot {
  readonly group: PhraseGroup;
}
export interface Scan {
  readonly reading: Reading;
  readonly phrases: readonly PhraseSpot[];
  readonly documents: readonly DocumentWord[];
  readonly terms: readonly Term[];
  readonly secrets: readonly Secret[];
}

/** Kinds whose words mean something else as the first part of a compound. */
const COMPOUNDED: ReadonlySet<string> = new Set(['belittling', 'time']);
/** In what does not belong to the task, only these can be unclear. */
const KINDS_IN_EXCLUDED: ReadonlySet<string> = new Set(['secret', 'reference']);

export function scan(text: string, field: string, knowledge: Knowledge): Scan {
  const reading = readingOf(text, knowledge);
  return {
    reading,
    phrases: phrasesIn(reading, field, knowledge),
    documents: documentsIn(reading, knowledge),
    terms: termsIn(reading, knowledge),
    secrets: secretsIn(reading, knowledge),
  };
}

function phrasesIn(reading: Reading, field: string, knowledge: Knowledge): readonly PhraseSpot[] {
  const { words } = reading;
  const moments = momentsIn(reading, knowledge);
  const found: PhraseSpot[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = longestAt(knowledge.phrases, words, at);
    if (!match) continue;
    at = match.to - 1;
    if (match.mark === 'fine' || words[match.from]?.isBadExample) continue;
    const group = match.mark;
    if (group.notIn?.includes(field) || (field === 'excluded' && !KINDS_IN_EXCLUDED.has(group.kind))) continue;
    if (COMPOUNDED.has(group.kind) && isPartOfCompound(reading, match)) continue;
    const isNo = group.kind === 'secret' ? isDeniedAnywhere : isDenied;
    if (!group.evenDenied && isNo(reading, knowledge, match)) continue;
    if (isCured(reading, knowledge, moments, match, group.kind, group.cures)) continue;
    found.push({ from: match.from, to: match.to, group });
  }
  return found;
}

/** “quick-reply”, “Schnell-Antwort”, “Morgen-Post”: one word with the next. */
function isPartOfCompound({ text, words }: Reading, { from, to }: Spot): boolean {
  return to - from === 1 && /^-\p{L}/u.test(text.slice(words[from]?.end, (words[from]?.end ?? 0) + 2));
}
