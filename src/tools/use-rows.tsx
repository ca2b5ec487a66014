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

/** @param put shows and stores the list as it is then @param blank what a new row holds */
export function useRows<Row extends Placed>(
  rows: Rows<Row>,
  put: (rows: Rows<Row>) => void,
  blank: Omit<Row, 'place'>,
) {
  const shown = inOrder(rows);
  const [list, adding] = useRowFocus(shown.map(({ id }) => id));
  /** At the end; it gets the focus. @param part what is known of it */
  const add = (part?: Partial<Row>): void => {
    adding();
    put(withRow(rows, newId(), { ...blank, ...part }));
  };
  return {
    shown,
    /** For the element that holds them. */
    list,
    add,
    /** For Enter in a row: the next one, where this is the last and has words. @param words the field that says what the row is */
    nextAfter: (row: Identified<Row>, words: keyof Row & string) => (): void => {
      if (row.id === shown.at(-1)?.id && String(row[words]).trim() !== '') add();
    },
    change: (id: string, change: Partial<Row>): void => put(changeRow(rows, id, change)),
    remove: (id: string): void => put(withoutRow(rows, id)),
    /**
     * For a field of a row: a pasted list is that many rows from this one on, in one act, and the last of them gets the focus.
     * @param fields what of a row the cells of a line are
     */
    pasteInto:
      (row: Identified<Row>, fields: readonly (keyof Row & string)[]) =>
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
