/**
 * How a tool says its fields where one of them stands alone: what a copy brings, what both changed. Each tool has such a table in
 * `<id>/fields.ts`; it is fetched where fields are listed, and by nothing else.
 */
import type passing from '#content/passing.json';
import { formatDay, isDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { beginsAs } from '#lib/path-pattern.ts';
import { type InLocale, type Locale, regions } from '#locales';
import type { FrameWords, SideWords } from './face.ts';
import type { Leaf } from './tool.ts';

/** The words at hand: the tool's own, and what all tools share. */
export interface Speech<Words> {
  readonly words: Words;
  readonly frame: FrameWords;
  readonly sides: SideWords;
  readonly common: InLocale<typeof passing.receive.fields>;
  /** Names of the regions with public holidays of their own, by id. */
  readonly regions: Readonly<Record<string, string>>;
  readonly locale: Locale;
}
/** A field of one document. */
export interface FieldPlace<Words> extends Speech<Words> {
  /** What stands in place of each `*` of the pattern. */
  readonly ids: readonly string[];
  /** The text under this path, in the first state of the document that has one; '' for none. */
  readonly read: (path: string) => string;
}
export interface Field<Words> {
  /** As a person finds it on the tool's page: `Startgespräch führen`, `Notiz`. */
  readonly name: (at: FieldPlace<Words>) => string | readonly string[];
  /** What stands there, of a field that is chosen, ticked or a day; `''` and null are nothing entered. Absent: a text, as it was typed. */
  readonly say?: (leaf: Leaf | null, at: FieldPlace<Words>) => string;
  /** The tool keeps it for itself, such as the place of a row: listed only where nothing else is. */
  readonly isInner?: true;
}
/** By path; `*` is the id of a row or of something in content/. */
export type Fields<Words> = Readonly<Record<string, Field<Words>>>;

/** Characters of a row by which it is known. */
const LONGEST_NAME = 60;

/** An own row by its first words. */
export function rowName({ common }: Pick<Speech<unknown>, 'common'>, text: string, unnamed = common.unnamed): string {
  if (text.trim() === '') return unnamed;
  return fill(common.row, { text: text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text });
}

type Said = (leaf: Leaf | null, at: FieldPlace<unknown>) => string;
export const sayDay: Said = (leaf, { locale }) => (isDay(leaf) ? formatDay(leaf, locale, 'full') : String(leaf ?? ''));
export const saySide: Said = (leaf, { sides }) => oneOf(sides, leaf);
export const sayTick: Said = (leaf, { common }) => (leaf === true ? common.done : common.notDone);
export const sayYes: Said = (leaf, { common }) => (leaf === true ? common.yes : common.no);
const sayNumber: Said = (leaf, { locale }) =>
  typeof leaf === 'number' && leaf !== 0 ? leaf.toLocaleString(regions[locale]) : '';

/** The word of a choice. */
export const oneOf = (words: Readonly<Record<string, string>>, leaf: Leaf | null): string =>
  Object.hasOwn(words, String(leaf)) ? (words[String(leaf)] ?? '') : '';

/** A thing of content/ by its id; what content no longer knows has a name all the same. */
export function named<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  id: string | undefined,
  name: (thing: Thing) => string,
  otherwise: string,
): string {
  const found = things.find((thing) => thing.id === id);
  return found ? name(found) : otherwise;
}

/** The field of a path, and what stands for its `*`. */
function fieldAt<Words>(
  path: string,
  fields: Fields<Words>,
): { field: Field<Words>; ids: readonly string[] } | undefined {
  const keys = path.split('.');
  for (const [pattern, field] of Object.entries(fields)) {
    const parts = pattern.split('.');
    if (parts.length === keys.length && beginsAs(keys, parts))
      return { field, ids: keys.filter((_, index) => parts[index] === '*') };
  }
  return undefined;
}

const textAt = (value: unknown, path: string): string => {
  let at = value;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return '';
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return typeof at === 'string' ? at : '';
};

export interface SaidField {
  /** `Startgespräch führen`: what the field belongs to, or the field itself. */
  readonly name: string;
  /** `Startgespräch führen · Notiz` */
  readonly label: string;
  /** '' while nothing is entered. */
  readonly say: (leaf: Leaf | null) => string;
  readonly isInner: boolean;
}

/** @param states of the document, for the names of own rows: the first that has the row counts */
export function saidField<Words>(
  path: string,
  fields: Fields<Words>,
  speech: Speech<Words>,
  states: readonly unknown[],
): SaidField {
  const found = fieldAt(path, fields);
  const read = (other: string): string => states.map((state) => textAt(state, other)).find((text) => text !== '') ?? '';
  const at = { ...speech, ids: found?.ids ?? [], read };
  const names = found ? [found.field.name(at)].flat() : [speech.common.other];
  const asTyped = (leaf: Leaf | null): string =>
    typeof leaf === 'boolean' ? sayYes(leaf, at) : typeof leaf === 'number' ? sayNumber(leaf, at) : (leaf ?? '');
  return {
    name: names[0] ?? '',
    label: names.join(' · '),
    say: (leaf) => found?.field.say?.(leaf, at) ?? asTyped(leaf),
    isInner: found?.field.isInner ?? false,
  };
}
