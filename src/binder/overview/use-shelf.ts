/** The shelf as React sees it: null while the page wakes, then what lies in the browser, read again after every act and every other tab's. */
import { useCallback, useEffect, useState } from 'react';
import { watchTabs } from '#browser/channel.ts';
import { finishRestore } from '#state/apply-plan.ts';
import { stayHere } from '#state/here.ts';
import { recoverDocuments, recoverPlace } from '#state/recover.ts';
import { readShelf, type Shelf } from '#state/shelf.ts';
import { emptyOldBin } from '#state/shelf-acts.ts';

export function useShelf(): readonly [shelf: Shelf | null, refresh: () => void] {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const refresh = useCallback(() => setShelf(readShelf()), []);
  useEffect(() => {
    stayHere();
    finishRestore();
    emptyOldBin(Date.now());
    refresh();
    void recoverPlace().then(async (isPlace) => {
      if ((await recoverDocuments()) || isPlace) refresh();
    });
    return watchTabs(refresh);
  }, []);
  return [shelf, refresh];
}

/** The collaboration one is in, or the first there is. */
export function currentOf({ collaborations, hereId }: Shelf): Shelf['collaborations'][number] | undefined {
  return collaborations.find(({ id }) => id === hereId) ?? collaborations[0];
}
