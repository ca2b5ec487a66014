/** Fields and what stands in them, in the words of their tool. */
import { useEffect, useMemo, useState } from 'react';
import { fetchWords } from '#browser/words.ts';
import { dataOf } from '#state/cells.ts';
import type { Entry } from '#state/passing/take-in.ts';
import { collaboration } from '#tools/collaboration.ts';
import { type Fields, type SaidField, saidField } from '#tools/fields.ts';
import { loadFields } from '#tools/tables.ts';
import type { ToolWords } from '#tools/wake.tsx';
import { type CardWords, cardFields } from './card-fields.ts';
import type { BinderWords } from './words.ts';

interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: words of every tool
  readonly fields: Fields<any>;
  readonly words: unknown;
  readonly regions: Readonly<Record<string, string>>;
}
type Countries = Readonly<Record<string, { readonly regions: Readonly<Record<string, string>> }>>;

/** Without words a field is still asked about, under no name. */
const NOTHING_TOLD: Told = { fields: {}, words: {}, regions: {} };

async function tellOf(id: string, { locale, words }: BinderWords): Promise<Told> {
  if (id === collaboration.id) {
    // The zones of the two are chosen on the agreement: it has the names of the places.
    const { places } = (await fetchWords<ToolWords>('agreement', locale)).words as Pick<CardWords, 'places'>;
    return { fields: cardFields, words: { ...words, places } satisfies CardWords, regions: {} };
  }
  const [fields, { words: own }] = await Promise.all([loadFields(id), fetchWords<ToolWords>(id, locale)]);
  const countries = 'region' in fields ? await fetchWords<Countries>('regions', locale) : {};
  return { fields, words: own, regions: Object.assign({}, ...Object.values(countries).map(({ regions }) => regions)) };
}

/** How to say the fields of a document; null until its words are there. */
export function useSaid({ arrival, own }: Entry, props: BinderWords): ((path: string) => SaidField) | null {
  const { locale, frame, sides, passing } = props;
  const { id } = arrival.tool;
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    void tellOf(id, props).then(setTold, () => setTold(NOTHING_TOLD));
  }, [id, locale]);
  return useMemo(() => {
    if (!told) return null;
    const { fields, words, regions } = told;
    const speech = { words, regions, frame, sides, locale, common: passing.receive.fields };
    const states = [dataOf(own ?? {}), dataOf(arrival.cells)];
    return (path) => saidField(path, fields, speech, states);
  }, [told, own, arrival]);
}
