/** How much differs between two states of a sheet, in the things a person sees in it: `3 Fragen, 2 Angaben`. */
import { type Counted, counted } from '#lib/fill.ts';
import { beginsAs } from '#lib/path-pattern.ts';
import { type Cells, changeBetween, dataOf } from '#state/cells.ts';
import type { Things } from '../words.ts';

/** The thing a path belongs to, by its own path, and its pattern. */
function thingAt(path: string, patterns: readonly string[]): readonly [thing: string, pattern: string] | undefined {
  const keys = path.split('.');
  for (const pattern of patterns) {
    const parts = pattern.split('.');
    if (beginsAs(keys, parts)) return [keys.slice(0, parts.length).join('.'), pattern];
  }
  return undefined;
}

/** @param entry what stands outside all things is an entry of its own @returns '' where nothing differs */
export function sayThings(before: Cells, after: Cells, things: Things, entry: Counted): string {
  const patterns = Object.keys(things);
  const met = new Map<string, Counted>();
  for (const path of Object.keys(changeBetween(dataOf(before), dataOf(after)))) {
    const [thing, pattern] = thingAt(path, patterns) ?? [path, ''];
    met.set(thing, things[pattern] ?? entry);
  }
  // Kinds of the same name are one, such as duties given and added.
  const counts = new Map<string, Counted & { readonly n: number }>();
  for (const words of met.values()) counts.set(words.one, { ...words, n: (counts.get(words.one)?.n ?? 0) + 1 });
  return [...counts.values()]
    .sort((a, b) => Number(a.one === entry.one) - Number(b.one === entry.one))
    .map((kind) => counted(kind, kind.n).replace(' ', '\u00a0'))
    .join(', ');
}
