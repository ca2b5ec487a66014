/** Puts rows in behind another one. In a file of its own, because the heaviest pages do without it. */
import { type Identified, inOrder, lastPlace, type Placed, type Rows, recounted } from './rows.ts';

/** With new rows right behind one of them, in their order. @param added with new ids */
export function withRowsBehind<Row extends Placed>(
  rows: Rows<Row>,
  id: string,
  added: readonly Identified<Omit<Row, 'place'>>[],
): Rows<Row> {
  const ordered = inOrder(rows);
  const at = ordered.findIndex((row) => row.id === id);
  const from = ordered[at]?.place ?? lastPlace(rows);
  const step = ((ordered[at + 1]?.place ?? from + added.length + 1) - from) / (added.length + 1);
  // No room between two rows that share a place, or after fifty halvings.
  if (at >= 0 && from + step === from) return withRowsBehind(recounted(ordered) as Rows<Row>, id, added);
  const placed = added.map(({ id: own, ...row }, index) => [own, { ...row, place: from + (index + 1) * step }]);
  return { ...rows, ...Object.fromEntries(placed) };
}
