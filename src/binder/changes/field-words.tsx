/** Fields and what stands in them, in the words of their tool. */
import { useEffect, useMemo, useState } from 'react';
import { type Cells, dataOf } from '#state/cells.ts';
import { type FieldSpeech, loadFieldSpeech } from '#tools/field-speech.tsx';
import { type SaidField, saidField } from '#tools/fields.ts';
import type { BinderWords } from '../words.ts';

/** How to say the fields of a document of this tool; null until its words are there. Without them a field is still asked about, under no name. */
export function useFieldWords(
  id: string,
  before: Cells | null,
  after: Cells,
  { locale, frame, sides, words, passing }: BinderWords,
): ((path: string) => SaidField) | null {
  const [known, setKnown] = useState<FieldSpeech | null>(null);
  useEffect(() => {
    const shared = { locale, frame, sides, common: passing.receive.fields };
    void loadFieldSpeech(id, { ...shared, words }).then(setKnown, () =>
      setKnown({ fields: {}, speech: { ...shared, words: {}, regions: {} } }),
    );
  }, [id, locale]);
  return useMemo(() => {
    if (!known) return null;
    const states = [dataOf(before ?? {}), dataOf(after)];
    return (path) => saidField(path, known.fields, known.speech, states);
  }, [known, before, after]);
}
