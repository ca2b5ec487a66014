/** Fields and what stands in them, in the words of their tool. */
import { useEffect, useState } from 'react';
import { fetchWords } from '#browser/words.ts';
import { formatDay, isDay } from '#lib/days.ts';
import { dataOf } from '#state/cells.ts';
import type { Entry } from '#state/passing/take-in.ts';
import { collaboration } from '#tools/collaboration.ts';
import { fieldLabel, leafLabel } from '#tools/field-label.ts';
import type { AnyTool, Leaf } from '#tools/tool.ts';
import type { ToolWords } from '#tools/wake.tsx';
import type { BinderWords } from './words.ts';

/** The words of a tool, null until they are there. The card of a collaboration speaks with those of the binder. */
export function useToolWords({ id }: AnyTool, { locale, words }: BinderWords): unknown {
  const [own, setOwn] = useState<unknown>(null);
  useEffect(() => {
    if (id === collaboration.id) return;
    void fetchWords<ToolWords>(id, locale)
      .then((fetched) => setOwn(fetched.words))
      .catch(() => undefined); // then the field is called by its path
  }, [id, locale]);
  return id === collaboration.id ? words : own;
}

export function labelOf(path: string, toolWords: unknown, { arrival, own }: Entry, { passing }: BinderWords): string {
  return fieldLabel(path, toolWords, passing.receive.fields, [dataOf(own ?? {}), dataOf(arrival.cells)]);
}

/** What stands in a field, for people: a text as it is, where the words have no name for it. */
export function leafText(leaf: Leaf | null, toolWords: unknown, { passing: { receive }, locale }: BinderWords): string {
  if (leaf === null || leaf === '') return receive.empty;
  if (typeof leaf === 'boolean') return leaf ? receive.yes : receive.no;
  if (isDay(leaf)) return formatDay(leaf, locale, 'full');
  return leafLabel(leaf, toolWords);
}
