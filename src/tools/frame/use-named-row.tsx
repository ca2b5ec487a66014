/** A link may name one line behind `#`: the tool opens at it. What goes there is fetched when one is named. */
import { useEffect } from 'react';

const load = () => import('./named-row.tsx');

/** @param isWhole every row is drawn with its name */
export function useNamedRow(root: React.RefObject<HTMLElement | null>, isWhole: boolean): void {
  useEffect(() => {
    if (!isWhole || location.hash === '') return;
    void load()
      .then(({ goToNamedRow }) => goToNamedRow(root.current))
      .catch(() => undefined); // then the page opens at its top
  }, [isWhole]);
}
