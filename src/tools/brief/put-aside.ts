/** What a brief remembers of its check: hints the writer has put aside, and words explained once. */
import * as v from 'valibot';
import { rowsOf, textUpTo } from '#lib/fields.ts';
import { idOf } from './check/spell-out.ts';

interface Term {
  readonly text: string;
  readonly meaning: string;
}
export interface PutAside {
  /** By the id of the finding: this phrase, in this brief. */
  readonly dismissed: Readonly<Record<string, boolean>>;
  /** By `term-<folded word>` (`idOf` in `check/spell-out.ts`). */
  readonly terms: Readonly<Record<string, Term>>;
}

const text = textUpTo(500);
export const asideShape = {
  dismissed: v.fallback(v.record(v.string(), v.fallback(v.boolean(), true)), {}),
  terms: rowsOf(v.object({ text, meaning: text })),
};

export function isDismissed({ dismissed }: PutAside, id: string): boolean {
  return Object.hasOwn(dismissed, id) && dismissed[id] === true;
}

export function withDismissed<Brief extends PutAside>(brief: Brief, id: string): Brief {
  return { ...brief, dismissed: { ...brief.dismissed, [id]: true } };
}

export function withoutDismissed<Brief extends PutAside>(brief: Brief, id: string): Brief {
  const { [id]: _, ...dismissed } = brief.dismissed;
  return { ...brief, dismissed };
}

/** With a word explained; with an empty meaning the explanation is taken back. */
export function withTerm<Brief extends PutAside>(brief: Brief, word: string, meaning: string): Brief {
  const id = idOf('term', word);
  const { [id]: _, ...others } = brief.terms;
  return { ...brief, terms: meaning.trim() === '' ? others : { ...others, [id]: { text: word, meaning } } };
}

/** Explained words in the order of the alphabet, those without a meaning left out. */
export function termsOf({ terms }: PutAside): readonly (Term & { readonly id: string })[] {
  return Object.entries(terms)
    .map(([id, term]) => ({ id, ...term }))
    .filter(({ text, meaning }) => text !== '' && meaning.trim() !== '')
    .sort((a, b) => a.text.localeCompare(b.text));
}
