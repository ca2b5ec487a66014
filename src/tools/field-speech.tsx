/** What it takes to say the fields of a document: the table of its tool, its words, and those that all tools share. */
import { fetchWords } from '#browser/words.ts';
import { type CardWords, cardFields } from './card-fields.ts';
import { collaboration } from './collaboration.ts';
import { loadFields } from './field-tables.ts';
import type { Fields, Speech } from './fields.ts';
import type { ToolWords } from './frame/wake.tsx';

// biome-ignore lint/suspicious/noExplicitAny: words of every tool
type Any = any;
export interface FieldSpeech {
  readonly fields: Fields<Any>;
  readonly speech: Speech<Any>;
}
/** What those who ask have at hand. @param words of the binder, for the card of the collaboration */
export interface AtHand extends Pick<Speech<unknown>, 'locale' | 'frame' | 'sides' | 'common'> {
  readonly words: CardWords;
}
type Countries = Readonly<Record<string, { readonly regions: Readonly<Record<string, string>> }>>;

/** @param id of the tool, or of the card @returns rejects where its words cannot be loaded */
export async function loadFieldSpeech(id: string, { words, ...shared }: AtHand): Promise<FieldSpeech> {
  if (id === collaboration.id) return { fields: cardFields, speech: { ...shared, words, regions: {} } };
  const [fields, { words: own }] = await Promise.all([loadFields(id), fetchWords<ToolWords>(id)]);
  const countries = 'region' in fields ? await fetchWords<Countries>('regions') : {};
  const regions = Object.assign({}, ...Object.values(countries).map((country) => country.regions));
  return { fields, speech: { ...shared, words: own, regions } };
}
