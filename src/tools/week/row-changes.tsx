/** What one can do with the rows of a week on the screen, and where the focus goes with it. */
import { moveRow, withoutRow } from '#lib/rows.ts';
import { focusAfter } from '#ui/focus-after.ts';
import type { Row, Week } from './document.ts';

export interface RowChanges {
  readonly onRow: (id: string, change: Partial<Row>) => void;
  /** @param ids rows of the same list, in order: among these it moves */
  readonly onMove: (ids: readonly string[], id: string, by: -1 | 1) => void;
  readonly onRemove: (id: string) => void;
}

/** @param put shows and stores the rows as they are then @param root holds the lists */
export function rowChanges(
  rows: Week['rows'],
  put: (rows: Week['rows']) => void,
  root: React.RefObject<HTMLElement | null>,
): RowChanges {
  const find = (selector: string): HTMLElement | null | undefined => root.current?.querySelector<HTMLElement>(selector);
  return {
    onRow: (id, change) => {
      const row = rows[id];
      if (row) put({ ...rows, [id]: { ...row, ...change } });
    },
    onMove: (ids, id, by) => {
      const own = Object.fromEntries(Object.entries(rows).filter(([other]) => ids.includes(other)));
      focusAfter(
        () => put({ ...rows, ...moveRow(own, id, by) }),
        () => (root.current?.contains(document.activeElement) ? null : find(`[data-row="${id}"] .icon:not(:disabled)`)),
      );
    },
    onRemove: (id) => {
      const ids = [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].map(
        ({ dataset }) => dataset['row'],
      );
      const at = ids.indexOf(id);
      const next = ids[at + 1] ?? ids[at - 1];
      focusAfter(
        () => put(withoutRow(rows, id)),
        () => find(next === undefined ? '[data-add]' : `[data-row="${next}"] input`),
      );
    },
  };
}
