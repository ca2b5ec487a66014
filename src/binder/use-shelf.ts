/** The shelf as React sees it: null while the page wakes, then what lies in the browser, read again after every act and every other tab's. */
import { useCallback, useEffect, useState } from 'react';
import { watchTabs } from '#browser/channel.ts';
import { finishRestore } from '#state/backup.ts';
import { recoverDocuments, recoverPlace } from '#state/recover.ts';
import { emptyOldBin, readShelf, type Shelf } from '#state/shelf.ts';

export function useShelf(): readonly [shelf: Shelf | null, refresh: () => void] {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const refresh = useCallback(() => setShelf(readShelf()), []);
  useEffect(() => {
    finishRestore();
    emptyOldBin(Date.now());
    refresh();
    void recoverPlace()
      .then(recoverDocuments)
      .then((isNews) => isNews && refresh());
    return watchTabs(refresh);
  }, []);
  return [shelf, refresh];
}

/** The collaboration one is in, or the first there is. */
export function currentOf({ collaborations, hereId }: Shelf): Shelf['collaborations'][number] | undefined {
  return collaborations.find(({ id }) => id === hereId) ?? collaborations[0];
}

/** Milliseconds → `YYYY-MM-DD` on this device. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
