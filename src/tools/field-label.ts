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

/** Levels of `labels` in which a word counts as the name of a field; deeper ones belong to something else. */
const DEEP = 2;

/** What the tool calls it in `labels.fields`, an item with this id anywhere, or a label under this name, the nearest to the top first. */
function wordFor(key: string, words: Words): string | undefined {
  const { labels } = words;
  if (!isWords(labels)) return itemName(key, words);
  const { fields } = labels;
  const own = isWords(fields) && Object.hasOwn(fields, key) ? nameIn(fields[key]) : undefined;
  return own ?? itemName(key, words) ?? labelName(key, labels);
}

function itemName(key: string, words: Words): string | undefined {
  for (const [name, inner] of Object.entries(words)) {
    if (name === 'example' || !isWords(inner)) continue;
    const found = inner['id'] === key ? nameIn({ ...inner, id: undefined }) : itemName(key, inner);
    if (found) return found;
  }
  return undefined;
}

function labelName(key: string, labels: Words): string | undefined {
  let level: readonly Words[] = [labels];
  for (let depth = 0; depth < DEEP; depth += 1) {
    for (const one of level) {
      const found = Object.hasOwn(one, key) ? nameIn(one[key]) : undefined;
      if (found) return found;
    }
    level = level.flatMap((one) => Object.values(one).filter(isWords));
  }
  return undefined;
}

/** What people type as the name of a row of their own. */
const NAMING = ['text', 'word', 'name', 'title', 'question'];
const CHANCE_ID = /^(?=.*\d)[a-z0-9]{4,}$/;

/** An own row is known by its first words. */
function rowName(keys: readonly string[], value: unknown): string | undefined {
  const row = keys.reduce<unknown>((at, key) => (isWords(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
  if (!isWords(row)) return undefined;
  const isByChance = CHANCE_ID.test(keys.at(-1) ?? '');
  const texts = [...NAMING.map((key) => row[key]), ...(isByChance ? Object.values(row) : [])];
  const text = texts.find((leaf): leaf is string => typeof leaf === 'string' && leaf.trim() !== '');
  return text === undefined ? undefined : `„${text.length > 60 ? `${text.slice(0, 60)}…` : text}“`;
}

/**
 * @param words of the tool, in one language
 * @param common names of fields that many tools have, for those the tool does not name
 * @param values states of the document, for the names of own rows: the first that has the row counts
 */
export function fieldLabel(
  path: string,
  words: unknown,
  common: Readonly<Record<string, string>>,
  values: readonly unknown[],
): string {
  const keys = path.split('.');
  const parts = keys.flatMap((key, index) => {
    const isFolder = index === 0 && keys.length > 1;
    // The text of a row is the row itself, and is named already.
    if (isFolder || (index > 1 && NAMING.includes(key))) return [];
    const row = values.map((value) => rowName(keys.slice(0, index + 1), value)).find(Boolean);
    const given = Object.hasOwn(common, key) ? common[key] : undefined;
    const found = (isWords(words) ? wordFor(key, words) : undefined) ?? row ?? given;
    return found ? [found] : [];
  });
  return parts.length > 0 ? parts.join(' · ') : path;
}

/** A choice out of a list as the tool words it; other texts as they are. */
export function leafLabel(leaf: Leaf, words: unknown): string {
  if (typeof leaf !== 'string' || /\s/.test(leaf) || !/^[a-z-]+$/.test(leaf)) return String(leaf);
  return (isWords(words) ? wordFor(leaf, words) : undefined) ?? leaf;
}
