/** Fields and what stands in them, in the words of their tool. */
import { useEffect, useMemo, useState } from 'react';
import { type Cells, dataOf } from '#state/cells.ts';
import { type SaidField, saidField } from '#tools/fields.ts';
import { type Told, tellFields } from '#tools/tell-fields.tsx';
import type { BinderWords } from '../words.ts';

/** How to say the fields of a document of this tool; null until its words are there. Without them a field is still asked about, under no name. */
export function useFieldWords(
  id: string,
  before: Cells | null,
  after: Cells,
  { locale, frame, sides, words, passing }: BinderWords,
): ((path: string) => SaidField) | null {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    const shared = { locale, frame, sides, common: passing.receive.fields };
    void tellFields(id, { ...shared, words }).then(setTold, () =>
      setTold({ fields: {}, speech: { ...shared, words: {}, regions: {} } }),
    );
  }, [id, locale]);
  return useMemo(() => {
    if (!told) return null;
    const states = [dataOf(before ?? {}), dataOf(after)];
    return (path) => saidField(path, told.fields, told.speech, states);
  }, [told, before, after]);
}
