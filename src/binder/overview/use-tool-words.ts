/** The words of the tools whose sheets a page shows: fetched one by one, shown when all are there. */
import { useEffect, useState } from 'react';
import { fetchWords } from '#browser/words.ts';
import type { ToolWords } from '#tools/frame/wake.tsx';
import type { WordsByTool } from '../words.ts';

/** Milliseconds after which a line that is silent is waited for no longer: what is stored can be shown without it. */
const LONGEST = 4000;

interface Came {
  /** Those that are there. Without its words a tool shows its name and no dates, and cannot be printed. */
  readonly toolWords: WordsByTool;
  /** Words of a tool could not be loaded. */
  readonly lacksWords: boolean;
  /** Nothing is left to wait for: all that was asked for is there, or will not come. Stays so, also when more is asked for. */
  readonly isSettled: boolean;
}

/** @param ids of the tools; null while nobody knows */
export function useToolWords(ids: readonly string[] | null): Came {
  const [toolWords, setToolWords] = useState<WordsByTool>({});
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [isSettled, setIsSettled] = useState(false);
  const needed = ids && [...new Set(ids)];
  const isWhole = needed?.every((id) => toolWords[id] || failed.includes(id)) ?? false;
  useEffect(() => {
    for (const id of needed?.filter((one) => !toolWords[one]) ?? [])
      fetchWords<ToolWords>(id).then(
        (own) => setToolWords((known) => ({ ...known, [id]: own })),
        () => setFailed((known) => [...known, id]),
      );
  }, [needed?.join()]);
  useEffect(() => {
    if (isWhole) setIsSettled(true);
  }, [isWhole]);
  useEffect(() => {
    const timer = setTimeout(setIsSettled, LONGEST, true);
    return () => clearTimeout(timer);
  }, []);
  return { toolWords, lacksWords: failed.length > 0, isSettled };
}
