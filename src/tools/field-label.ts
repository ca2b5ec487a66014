/** The name of a field as the person knows it, found in the words of its tool: `items.kickoff.note` → `Startgespräch · Notiz`. */
import type { Leaf } from './tool.ts';

type Words = Readonly<Record<string, unknown>>;
const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null;
/** Texts with places to fill are sentences, not names. */
const nameIn = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value !== '' && value.length <= 200 && !value.includes('{') ? value : undefined;
  if (!isWords(value)) return undefined;
  for (const key of ['label', 'text', 'title', 'name', 'question', 'legend']) {
    const found = typeof value[key] === 'string' ? nameIn(value[key]) : undefined;
    if (found) return found;
  }
  return undefined;
};

/** An item with this id, or a word under this name, the nearest to the top first. */
function wordFor(key: string, words: Words): string | undefined {
  // The tool's own title is not the name of a field called “title”.
  let level: readonly Words[] = Object.entries(words).flatMap(([name, inner]) =>
    name !== 'example' && isWords(inner) ? [inner] : [],
  );
  for (let depth = 0; depth < 6 && level.length > 0; depth += 1) {
    for (const one of level) {
      const found =
        one['id'] === key ? nameIn({ ...one, id: undefined }) : Object.hasOwn(one, key) ? nameIn(one[key]) : undefined;
      if (found) return found;
    }
    level = level.flatMap((one) => Object.values(one).filter(isWords));
  }
  return undefined;
}

/** An own row is known by its first words. */
function rowName(keys: readonly string[], value: unknown): string | undefined {
  const row = keys.reduce<unknown>((at, key) => (isWords(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
  const text = isWords(row)
    ? Object.values(row).find((leaf) => typeof leaf === 'string' && /\s|\p{L}{3}/u.test(leaf))
    : undefined;
  return typeof text === 'string' ? `„${text.length > 60 ? `${text.slice(0, 60)}…` : text}“` : undefined;
}

/**
 * @param words of the tool, in one language
 * @param values states of the document, for the names of own rows: the first that has the row counts
 */
export function fieldLabel(path: string, words: unknown, values: readonly unknown[]): string {
  const keys = path.split('.');
  const parts = keys.flatMap((key, index) => {
    const isFolder = index === 0 && keys.length > 1;
    if (isFolder) return [];
    const row = values.map((value) => rowName(keys.slice(0, index + 1), value)).find(Boolean);
    const found = (isWords(words) ? wordFor(key, words) : undefined) ?? row;
    return found ? [found] : [];
  });
  return parts.length > 0 ? parts.join(' · ') : path;
}

/** A choice out of a list as the tool words it; other texts as they are. */
export function leafLabel(leaf: Leaf, words: unknown): string {
  if (typeof leaf !== 'string' || /\s/.test(leaf) || !/^[a-z-]+$/.test(leaf)) return String(leaf);
  return (isWords(words) ? wordFor(leaf, words) : undefined) ?? leaf;
}
