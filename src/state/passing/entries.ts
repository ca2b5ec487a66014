/** What was received, each document beside what it would meet here. Nothing is written. */
import { readText } from '#browser/storage.ts';
import { applyChange, type Cells, dataOf, isDeleted, leavesOf } from '../cells.ts';
import { collaborationOf, documentIdIn } from '../envelope.ts';
import { fitting } from '../fitting.ts';
import { newId } from '../here.ts';
import { documentIds, idsIn } from '../shelf.ts';
import { cellsAt } from '../stored.ts';
import { type Arrival, counterpartOf, namedAs, twinOf, type Where } from './arrivals.ts';
import { hiddenIn, isFilled, isNote, travels } from './gather.ts';
import { type Known, readKnown } from './known.ts';
import { bothOf, type Choice, type Choices, type Comparison, compareCopies } from './merge.ts';

/** What happens to one received document in one place. */
export interface Entry {
  readonly arrival: Arrival;
  readonly id: string;
  /** What lies there now; null: nothing. */
  readonly own: Cells | null;
  readonly comparison: Comparison;
  /** Newer or damaged here: it stays as it is. */
  readonly isLocked: boolean;
}

/**
 * One for each arrival, in their order; no two of them go to the same document: what has its own id here comes before what was once copied from it.
 * Reads storage, changes nothing.
 */
export function entriesFor(arrivals: readonly Arrival[], where: Where): readonly Entry[] {
  const ids = documentIds();
  const isTaken = new Set(arrivals.map(({ passed }) => passed.id));
  const known = arrivals.map((arrival) => {
    const id = copyHere(
      arrival,
      where,
      ids.filter((own) => own === arrival.passed.id || !isTaken.has(own)),
    );
    if (id !== null) isTaken.add(id);
    return id;
  });
  return arrivals.map((arrival, index) => {
    const twin =
      known[index] === null && where.kind !== 'new' ? twinOf(arrival, idsIn(where.collaboration), isTaken) : null;
    if (twin) isTaken.add(twin);
    const id = known[index] ?? twin ?? freshId(arrival, where);
    const own = cellsAt(id, arrival.tool);
    return entryOf(own ? namedAs(arrival, own) : arrival, id, own);
  });
}

function entryOf(arrival: Arrival, id: string, own: Cells | null): Entry {
  const comparison = compareCopies({ cells: own ?? {}, known: readKnown(id) }, copyOf(arrival, own));
  return { arrival, id, own, comparison, isLocked: own === null && readText(id) !== null };
}

export const copyOf = (
  { cells, passed: { known } }: Arrival,
  own: Cells | null,
): { readonly cells: Cells; readonly known: Known } => ({ cells: fitting(own ?? {}, cells), known });

/** What here it is a copy of, in that place. */
function copyHere(arrival: Arrival, { kind, collaboration: place }: Where, ids: readonly string[]): string | null {
  const own = kind === 'new' ? null : counterpartOf(arrival, ids);
  return own && collaborationOf(own) === place ? own : null;
}

function freshId({ passed, tool }: Arrival, { collaboration: place }: Where): string {
  return documentIdIn(place, tool, passed.id.split('.')[2] ?? newId());
}

/** Whether what lies here stays as it is, whatever is chosen. */
export const isSame = ({ own, comparison: { taken, conflicts } }: Entry): boolean =>
  own !== null && !isDeleted(own) && taken.length + conflicts.length === 0;

/**
 * Whether, once this is taken in, something stands here that the other side lacks and would get if it were passed on now. A note they lack does not
 * count: it may have been left out on purpose. One that a tool hid until both sides were ready does, for it was never left out by choice.
 * @param after the document here, then
 */
export function isAhead(
  { own, arrival, comparison: { kept, conflicts } }: Entry,
  choices: Choices,
  after: Cells,
): boolean {
  if (own === null) return false;
  const { tool, passed } = arrival;
  const [isHidden, waits] = [hiddenIn(tool, after), hiddenIn(tool, {})];
  const isLacking = (path: string): boolean =>
    !Object.hasOwn(passed.cells, path) && travels(tool, path) && !isHidden(path) && (!isNote(path) || waits(path));
  return (
    kept > 0 ||
    conflicts.some(({ unit }) => choices[unit] !== 'theirs') ||
    Object.entries(own).some((field) => isFilled(field) && isLacking(field[0]))
  );
}

/** What is chosen, by document id. */
export type ChoicesById = Readonly<Record<string, Choices>>;

/** What counts for each conflict: the person's own choice, else the one that is proposed. What has neither is still open. */
export function settledBy(choices: ChoicesById, entries: readonly Entry[]): ChoicesById {
  const settled = ({ id, comparison }: Entry): Choices => {
    const all = comparison.conflicts.map(({ unit, proposal }) => [unit, choices[id]?.[unit] ?? proposal] as const);
    return Object.fromEntries(all.filter((one): one is readonly [string, Choice] => one[1] !== null));
  };
  return Object.fromEntries(entries.map((entry) => [entry.id, settled(entry)]));
}

/** Whether a tool keeps both texts, one under the other, as they are: a field may be too short for them. */
export function canTakeBoth({ arrival: { tool }, own }: Entry, { fields }: Comparison['conflicts'][number]): boolean {
  const [field] = fields;
  const both = field && fields.length === 1 ? bothOf(field) : null;
  if (!field || both === null) return false;
  const next = applyChange(own ?? {}, { [field.path]: both }, 1, 'try');
  return leavesOf(tool.decode(dataOf(next)) as Parameters<typeof leavesOf>[0]).get(field.path) === both;
}
