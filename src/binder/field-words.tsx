/** Fields and what stands in them, in the words of their tool. */
import { useEffect, useMemo, useState } from 'react';
import { dataOf } from '#state/cells.ts';
import type { Entry } from '#state/passing/take-in.ts';
import { type SaidField, saidField } from '#tools/fields.ts';
import { type Told, tellFields } from '#tools/tell-fields.tsx';
import type { BinderWords } from './words.ts';

/** How to say the fields of a document; null until its words are there. Without them a field is still asked about, under no name. */
export function useFieldWords(
  { arrival, own }: Entry,
  { locale, frame, sides, words, passing }: BinderWords,
): ((path: string) => SaidField) | null {
  const { id } = arrival.tool;
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    const shared = { locale, frame, sides, common: passing.receive.fields };
    void tellFields(id, { ...shared, words }).then(setTold, () =>
      setTold({ fields: {}, speech: { ...shared, words: {}, regions: {} } }),
    );
  }, [id, locale]);
  return useMemo(() => {
    if (!told) return null;
    const states = [dataOf(own ?? {}), dataOf(arrival.cells)];
    return (path) => saidField(path, told.fields, told.speech, states);
  }, [told, own, arrival]);
}
