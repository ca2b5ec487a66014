/**
 * Which counts: a deletion on one device, or what was entered on another after it. Until a backup is merged, two devices know nothing of each other: one
 * puts a sheet into the bin, the other goes on writing in it. Merged like any other field, the deletion would take the newer words into the bin, unseen.
 */
import { type Cell, type Cells, isDeleted, mergeCells } from './cells.ts';
import { fitting } from './fitting.ts';

/** The last thing entered: when, in milliseconds, and by whom. null: nothing was. */
export type Entered = readonly [at: number, by: string] | null;

/** Of one document; the frame's own fields are no entries. */
export function lastEntered(cells: Cells): Entered {
  return Object.entries(cells)
    .filter(([path]) => !path.startsWith('$'))
    .map(([, [, at, by]]) => [at, by] as const)
    .reduce(later, null);
}

/** The later of two, alike in whichever order they are asked. */
export function later(a: Entered, b: Entered): Entered {
  if (a === null || b === null) return a ?? b;
  return b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a;
}

/**
 * Both copies in one, field by field. A deletion counts only when nothing was entered after it on the copy that was not deleted; else the
 * sheet stays, with the stamp of that entry. So all devices decide alike, in whatever order they hear of each other, and deleting it again, or
 * taking a restore back, is later than both.
 * @param lastOwn @param lastFound what counts as entered on either side: for the card of a collaboration, all of its sheets
 */
export function mergeCopies(
  own: Cells,
  found: Cells,
  lastOwn: Entered = lastEntered(own),
  lastFound: Entered = lastEntered(found),
): Cells {
  const merged = mergeCells(own, fitting(own, found));
  if (!isDeleted(merged) || isDeleted(own) === isDeleted(found)) return merged;
  const last = isDeleted(own) ? lastFound : lastOwn;
  const [, deletedAt = 0] = merged['$deletedAt'] ?? [];
  if (last === null || last[0] <= deletedAt) return merged;
  const kept: Cell = [null, ...last];
  return { ...merged, $deletedAt: kept };
}
