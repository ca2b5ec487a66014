/** What other tools of the collaboration know and the farewell can take over: access that was given, work that is open. */
import { inOrder, type Rows, withRow } from '#lib/rows.ts';
import { type Around, type Told, toldOf } from '../around.ts';
import { rowIdOf } from '../row-of-week.ts';
import { type Access, NO_ACCESS, NO_TASK, type Task } from './document.ts';

/** A row that can be taken over, by the name of its source. */
type Offer<Row> = Omit<Row, 'place'> & { readonly source: string };
const sourceOf = ({ documentId, id }: Told): string => `${documentId} ${id}`;
const same = (text: string): string => text.trim().toLowerCase();

/** Accesses that are told and not yet in the list, neither taken over nor written by hand; each name once. */
export function offeredAccess(around: Pick<Around, 'told'>, rows: Rows<Access>): readonly Offer<Access>[] {
  const offers = toldOf(around, 'access').map((told) => {
    const { text: name, purpose, role, revoker } = told;
    return { ...NO_ACCESS, name, purpose, role, revoker, source: sourceOf(told) };
  });
  return fresh(offers, inOrder(rows), ({ name }) => name);
}

/** Open tasks and promises that are told and not yet in the list; what was taken into a week and ticked there is open nowhere. */
export function offeredTasks(around: Pick<Around, 'told'>, rows: Rows<Task>): readonly Offer<Task>[] {
  const works = [...toldOf(around, 'task'), ...toldOf(around, 'action')];
  const done = new Set(works.filter(({ isDone }) => isDone).map(rowIdOf));
  const offers = works
    .filter((work) => !done.has(rowIdOf(work)))
    .map((told) => ({ ...NO_TASK, text: told.text, on: told.on, source: sourceOf(told) }));
  return fresh(offers, inOrder(rows), ({ text }) => text);
}

function fresh<Row extends { readonly source: string }>(
  offers: readonly Row[],
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly Row[] {
  const [sources, names] = [new Set(rows.map(({ source }) => source)), new Set(rows.map((row) => same(nameOf(row))))];
  return offers.filter((offer) => {
    const name = same(nameOf(offer));
    if (name === '' || sources.has(offer.source) || names.has(name)) return false;
    names.add(name);
    return true;
  });
}

/** With all of these at the end. @param newId makes a new id for each */
export function withOffers<Row extends Access | Task>(
  rows: Rows<Row>,
  offers: readonly Omit<Row, 'place'>[],
  newId: () => string,
): Rows<Row> {
  return offers.reduce<Rows<Row>>((all, offer) => withRow(all, newId(), offer), rows);
}
