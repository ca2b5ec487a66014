/** A list of a person's own rows on the screen: in order, with what can be done with them, and the focus that stays with it. */
import type { ClipboardEvent } from 'react';
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
import { withRowsBehind } from '#lib/rows-behind.ts';
import { newId } from '#state/here.ts';
import { pastedRows } from '#ui/pasted-lines.ts';
import type { RowPlace } from '#ui/row-acts.tsx';
import { useRowFocus } from '#ui/row-focus.ts';

/** @param put shows and stores the list as it is then */
export function useRows<Row extends Placed>(rows: Rows<Row>, put: (rows: Rows<Row>) => void) {
  const shown = inOrder(rows);
  const [list, adding] = useRowFocus(shown.map(({ id }) => id));
  /** At the end; it gets the focus. */
  const add = (row: Omit<Row, 'place'>): void => {
    adding();
    put(withRow(rows, newId(), row));
  };
  return {
    shown,
    /** For the element that holds them. */
    list,
    add,
    /** For Enter in a row: the next one, where this is the last and has words. @param words the field that says what the row is */
    nextAfter: (row: Identified<Row>, words: keyof Row & string, blank: Omit<Row, 'place'>) => (): void => {
      if (row.id === shown.at(-1)?.id && String(row[words]).trim() !== '') add(blank);
    },
    change: (id: string, change: Partial<Row>): void => put(changeRow(rows, id, change)),
    remove: (id: string): void => put(withoutRow(rows, id)),
    /**
     * For a field of a row: a pasted list is that many rows from this one on, in one act, and the last of them gets the focus.
     * @param fields what of a row the cells of a line are @param blank what else a new row holds
     */
    pasteInto:
      (row: Identified<Row>, fields: readonly (keyof Row & string)[], blank: Omit<Row, 'place'>) =>
      (event: ClipboardEvent): void => {
        const pasted = pastedRows(event, fields.length).map((cells) =>
          Object.fromEntries(cells.map((cell, index) => [fields[index], cell])),
        ) as unknown as readonly Partial<Row>[];
        const isFree = fields.every((field) => String(row[field]).trim() === '');
        const [first, others] = isFree ? [pasted[0], pasted.slice(1)] : [undefined, pasted];
        if (pasted.length === 0) return;
        if (others.length > 0) adding();
        const added = others.map((part) => ({ ...blank, ...part, id: newId() }));
        put(withRowsBehind(first ? changeRow(rows, row.id, first) : rows, row.id, added));
      },
    placeOf: ({ id }: Identified<Row>, index: number): RowPlace => ({
      index,
      count: shown.length,
      onMove: (by) => put(moveRow(rows, id, by)),
      onRemove: () => put(withoutRow(rows, id)),
    }),
  };
}
