/**
 * Two copies of a document that were changed apart: what only one side changed is taken, what both changed is asked. Pure.
 * "Changed" is told by marks of exchanged versions (known.ts). Where two copies were never exchanged, there are no marks: then every
 * difference is asked, and the later stamp is proposed.
 */
import type { Leaf } from '#tools/tool.ts';
import { applyChange, type Cell, type Cells, mergeCells, valueAt } from '../cells.ts';
import { rowPathsOf } from '../fitting.ts';
import { isKnown, isUnwritten, type Known } from './known.ts';

/** One copy: its fields, and which versions of them its side has seen. */
interface Copy {
  readonly cells: Cells;
  readonly known: Known;
}

/** A field, or a whole row where one side removed it, that both sides changed. */
export interface Conflict {
  /** Path of the field; of the row where one side removed it. */
  readonly unit: string;
  /** The fields in question, of both sides; null: removed, or not there. */
  readonly fields: readonly { readonly path: string; readonly mine: Leaf | null; readonly theirs: Leaf | null }[];
  /** The side that changed it last, where there is nothing better to go by; null: the person decides. */
  readonly proposal: 'mine' | 'theirs' | null;
}
export interface Comparison {
  /** Fields that take the other side's value: it is new here, or only the other side changed it. */
  readonly taken: readonly { readonly path: string; readonly mine: Leaf | null; readonly theirs: Leaf | null }[];
  /** How many fields only this side changed. */
  readonly kept: number;
  readonly conflicts: readonly Conflict[];
}
export type Choice = 'mine' | 'theirs' | 'both';
export type Choices = Readonly<Record<string, Choice>>;

function cellAt(cells: Cells, path: string): Cell | undefined {
  const cell = Object.hasOwn(cells, path) ? cells[path] : undefined;
  return cell && !isUnwritten(cell) ? cell : undefined;
}

/** A step of one's own lies in two places (lib/steps.ts): `own.<id>`, and what was entered about it in `items.<id>`. */
const entryOf = (unit: string): string => unit.replace(/^own\.([^.]+)$/, 'items.$1');
const stepOf = (row: string): string => row.replace(/^items\.([^.]+)$/, 'own.$1');

/** Every field of some copies by what it lies under: itself, and each row around it. Without it each conflict would look at every field. */
type Places = ReadonlyMap<string, readonly string[]>;
function placesOf(...all: readonly Cells[]): Places {
  const places = new Map<string, string[]>();
  for (const path of new Set(all.flatMap((cells) => Object.keys(cells))))
    for (const unit of [...rowPathsOf(path), path]) {
      const known = places.get(unit);
      if (known) known.push(path);
      else places.set(unit, [path]);
    }
  return places;
}

/** Whether all cells of a row are gone. Its place does not count: another tab may have moved the row while it was removed here. */
function isRemoved(cells: Cells, unit: string, places: Places): boolean {
  const own = (places.get(unit) ?? []).filter((path) => Object.hasOwn(cells, path));
  const words = own.filter((path) => !isPlace(path));
  return own.length > 0 && (words.length > 0 ? words : own).every((path) => valueAt(cells, path) === null);
}

/** Where a row stands among others (lib/rows.ts). Nobody wants to be asked about it: the later move counts. */
export const isPlace = (path: string): boolean => path.endsWith('.place');

type Verdict = 'same' | 'take' | 'keep' | 'ask';

function judge(path: string, own: Copy, other: Copy): Verdict {
  const [mine, theirs] = [cellAt(own.cells, path), cellAt(other.cells, path)];
  if (!theirs) return 'keep';
  if (!mine) return theirs[0] === null ? 'same' : 'take';
  if (mine[0] === theirs[0]) return 'same';
  // One stamp for two values: neither can be the later one.
  if (mine[1] === theirs[1] && mine[2] === theirs[2] && !isPlace(path)) return 'ask';
  const [iSawTheirs, theySawMine] = [isKnown(own.known, path, theirs), isKnown(other.known, path, mine)];
  // Removed here and moved there is a question about the row, not about its place.
  if (iSawTheirs === theySawMine && isPlace(path) && mine[0] !== null && theirs[0] !== null)
    return theirs[1] > mine[1] ? 'take' : 'keep';
  if (iSawTheirs === theySawMine) return 'ask';
  return iSawTheirs ? 'keep' : 'take';
}

/** What would come in, what only this side changed, and what both did: a row that one side removed is one question. `joinCopies` then does it. */
export function compareCopies(own: Copy, other: Copy): Comparison {
  const paths = Object.keys(other.cells).filter((path) => !path.startsWith('$'));
  const verdicts = paths.map((path) => ({ path, verdict: judge(path, own, other) }));
  const fieldOf = (path: string) => ({ path, mine: valueAt(own.cells, path), theirs: valueAt(other.cells, path) });
  const wasExchanged = Object.keys(own.known).length > 0 || Object.keys(other.known).length > 0;
  const places = placesOf(own.cells, other.cells);
  const asked = verdicts.filter(({ verdict }) => verdict === 'ask').map(({ path }) => path);
  const units = new Set([
    ...asked.map((path) => unitOf(path, own.cells, other.cells, places)),
    ...halfRemoved(own, other, verdicts, places),
  ]);
  const isAsked = (path: string): boolean =>
    [...rowPathsOf(path), path].some((unit) => units.has(unit) || units.has(stepOf(unit)));
  return {
    taken: verdicts
      .filter(({ path, verdict }) => verdict === 'take' && !isAsked(path))
      .map(({ path }) => fieldOf(path)),
    kept: verdicts.filter(({ path, verdict }) => verdict === 'keep' && !isAsked(path)).length,
    conflicts: [...units].map((unit) => ({
      unit,
      fields: allUnder(unit, places)
        .map(fieldOf)
        .filter(({ mine, theirs }) => mine !== theirs),
      proposal: wasExchanged ? null : laterSide(allUnder(unit, places), own.cells, other.cells),
    })),
  };
}

/** A row that one side removed while the other worked on it is one question, not one per field. */
function unitOf(path: string, own: Cells, other: Cells, places: Places): string {
  const row = rowOf(path);
  return row !== '' && (isRemoved(own, row, places) || isRemoved(other, row, places)) ? row : path;
}

const rowOf = (path: string): string => stepOf(path.split('.').slice(0, -1).join('.'));

/**
 * Rows that one side removed while the other side entered something new about them, in a field the remover never had. No single field of such a row
 * was changed by both, so `judge` asks about none; but the row would go and the new field would stay behind alone.
 */
function halfRemoved(
  own: Copy,
  other: Copy,
  verdicts: readonly { readonly path: string; readonly verdict: Verdict }[],
  places: Places,
): readonly string[] {
  const [going, growing] = [new Set<string>(), new Set<string>()];
  for (const { path, verdict } of verdicts) {
    // What is taken or kept differs between the sides: where nothing stands in the end, the other side has a value that goes.
    const isTaken = verdict === 'take';
    const stands = valueAt(isTaken ? other.cells : own.cells, path) !== null;
    if (!stands && (isTaken || verdict === 'keep')) going.add(rowOf(path));
    if (stands && isTaken && !cellAt(own.cells, path)) growing.add(rowOf(path));
  }
  for (const path of Object.keys(own.cells))
    if (!cellAt(other.cells, path) && valueAt(own.cells, path) !== null) growing.add(rowOf(path));
  return [...going].filter(
    (row) =>
      row !== '' && growing.has(row) && isRemoved(own.cells, row, places) !== isRemoved(other.cells, row, places),
  );
}

const allUnder = (unit: string, places: Places): readonly string[] => [
  ...new Set([...(places.get(unit) ?? []), ...(places.get(entryOf(unit)) ?? [])]),
];

function laterSide(paths: readonly string[], own: Cells, other: Cells): 'mine' | 'theirs' {
  const last = (cells: Cells): number => Math.max(0, ...paths.map((path) => cellAt(cells, path)?.[1] ?? 0));
  return last(own) > last(other) ? 'mine' : 'theirs';
}

/** Two texts one under the other; null where that makes no sense. */
export function bothOf({ mine, theirs }: { mine: Leaf | null; theirs: Leaf | null }): string | null {
  if (typeof mine !== 'string' || typeof theirs !== 'string') return null;
  // Words, not a choice out of a list or a day: those have no blanks.
  return /\S\s+\S/.test(mine.trim()) && theirs.trim() !== '' ? `${mine.trimEnd()}\n\n${theirs.trimStart()}` : null;
}

/**
 * The joined document. What is decided against the later stamp is written as a new change, so that every tab and copy follows.
 * @param choices by unit; a conflict without a choice keeps this side's state
 * @param now milliseconds @param by writer id
 */
export function joinCopies(own: Copy, other: Copy, choices: Choices, now: number, by: string): Cells {
  const { taken, conflicts } = compareCopies(own, other);
  const places = placesOf(own.cells, other.cells);
  const wanted = new Map<string, Leaf | null>();
  for (const path of Object.keys(other.cells)) if (cellAt(own.cells, path)) wanted.set(path, valueAt(own.cells, path));
  for (const { path, theirs } of taken) wanted.set(path, theirs);
  for (const { unit, fields } of conflicts)
    for (const field of fields) {
      const choice = choices[unit] ?? 'mine';
      const both = choice === 'both' ? bothOf(field) : null;
      // A field the chosen side never had stays: only what it removed goes.
      const side = choice === 'theirs' ? other.cells : own.cells;
      if (both !== null) wanted.set(field.path, both);
      else if (cellAt(side, field.path)) wanted.set(field.path, valueAt(side, field.path));
      else if (isRemoved(side, unit, places)) wanted.set(field.path, null);
    }
  const merged = mergeCells(
    own.cells,
    Object.fromEntries(Object.entries(other.cells).filter(([path]) => !path.startsWith('$'))),
  );
  const change = [...wanted].filter(([path, value]) => valueAt(merged, path) !== value);
  return change.length === 0 ? merged : applyChange(merged, Object.fromEntries(change), now, by);
}
