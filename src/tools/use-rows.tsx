/** A list of a person's own rows on the screen: in order, with what can be done with them, and the focus that stays with it. */
import {
  changeRow,
  type Identified,
  inOrder,
  moveRow,
  type Placed,
  type Rows,
  withoutRow,
  withRow,
} from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import type { RowPlace } from '#ui/row-acts.tsx';
import { useRowFocus } from '#ui/row-focus.ts';

/** @param put shows and stores the list as it is then */
export function useRows<Row extends Placed>(rows: Rows<Row>, put: (rows: Rows<Row>) => void) {
  const shown = inOrder(rows);
  const [list, adding] = useRowFocus(shown.map(({ id }) => id));
  return {
    shown,
    /** For the element that holds them. */
    list,
    /** At the end; it gets the focus. */
    add: (row: Omit<Row, 'place'>): void => {
      adding();
      put(withRow(rows, newId(), row));
    },
    change: (id: string, change: Partial<Row>): void => put(changeRow(rows, id, change)),
    remove: (id: string): void => put(withoutRow(rows, id)),
    placeOf: ({ id }: Identified<Row>, index: number): RowPlace => ({
      index,
      count: shown.length,
      onMove: (by) => put(moveRow(rows, id, by)),
      onRemove: () => put(withoutRow(rows, id)),
    }),
  };
}
