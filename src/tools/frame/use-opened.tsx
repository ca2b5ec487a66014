/** Lines that open (`<details>`) stay as the person left them, with the sheet. What opens them again is fetched where some were. */
import { useEffect } from 'react';
import type { Stay } from '#ui/kept.ts';
import { linesLike } from '#ui/opened.tsx';

const loadAgain = () => import('#ui/opened-again.ts');

/** @param isWhole all of the tool is there @returns what to do with a click in it */
export function useOpened(root: React.RefObject<HTMLElement | null>, stay: Stay, isWhole: boolean) {
  useEffect(() => {
    if (isWhole && stay.size > 0)
      void loadAgain()
        .then(({ openAgain }) => root.current && openAgain(root.current, stay))
        .catch(() => undefined); // then they stand as the page came
  }, [stay, isWhole]);
  return ({ target }: React.MouseEvent): void => {
    const details = (target as Element).closest('summary')?.closest('details');
    const at = root.current && details ? linesLike(details.className, root.current).indexOf(details) : -1;
    if (details && at >= 0) stay.set(`${details.className}#${at}`, details.open ? '' : 'open'); // it opens right after the click
  };
}
