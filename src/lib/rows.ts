/**
 * A list of own entries inside a document. Rows lie by id and carry a place, so that two people can add, move and remove at the same time
 * and a merge moves nothing else (a list by position would tick the wrong row).
 */

/** Place of a row: rows are shown in the order of their places; between two places there is always another. */
export interface Placed {
  readonly place: number;
}
export type Rows<Row extends Placed> = Readonly<Record<string, Row>>;
export type Identified<Row> = Row & { readonly id: string };

/** For sorting by place. Equal places, which two people can make at the same time, are settled by id. */
export const byPlace = (a: Identified<Placed>, b: Identified<Placed>): number =>
  a.place - b.place || (a.id < b.id ? -1 : 1);

/** Rows in order. */
export function inOrder<Row extends Placed>(rows: Rows<Row>): readonly Identified<Row>[] {
  return Object.entries(rows)
    .map(([id, row]) => ({ ...row, id }))
    .sort(byPlace);
}

/** The place behind all others. */
export function lastPlace(rows: Rows<Placed>): number {
  return Math.max(0, ...Object.values(rows).map(({ place }) => place)) + 1;
}

/** With one more row at the end. @param id new, `[a-z0-9]+` */
export function withRow<Row extends Placed>(rows: Rows<Row>, id: string, row: Omit<Row, 'place'>): Rows<Row> {
  return { ...rows, [id]: { ...row, place: lastPlace(rows) } as Row };
}

/** With something changed about one row; a row that is not there stays away. */
export function changeRow<Row extends Placed>(rows: Rows<Row>, id: string, change: Partial<Row>): Rows<Row> {
  const row = Object.hasOwn(rows, id) ? rows[id] : undefined;
  return row ? { ...rows, [id]: { ...row, ...change } } : rows;
}

export function withoutRow<Row extends Placed>(rows: Rows<Row>, id: string): Rows<Row> {
  return Object.fromEntries(Object.entries(rows).filter(([other]) => other !== id));
}

/** With a row moved by one: −1 up, 1 down. The first stays first and the last stays last. */
export function moveRow<Row extends Placed>(rows: Rows<Row>, id: string, by: -1 | 1): Rows<Row> {
  const ordered = inOrder(rows);
  const at = ordered.findIndex((row) => row.id === id);
  const neighbour = ordered[at + by];
  if (at < 0 || !neighbour) return rows;
  const beyond = ordered[at + 2 * by];
  const place = beyond ? (neighbour.place + beyond.place) / 2 : neighbour.place + by;
  // Halving runs out of room after some fifty moves between the same two: then all places are counted anew.
  return place === neighbour.place || place === beyond?.place
    ? moveRow(recounted(ordered) as Rows<Row>, id, by)
    : changeRow(rows, id, { place } as Partial<Row>);
}

/** With places that are whole numbers, from 1. */
export function recounted<Row extends Placed>(ordered: readonly Identified<Row>[]): Rows<Row> {
  return Object.fromEntries(
    ordered.map(({ id, ...row }, index) => [id, { ...row, place: index + 1 } as unknown as Row]),
  );
}
