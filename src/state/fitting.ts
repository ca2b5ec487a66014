/** Keeps a row and a field of two copies from standing in each other's place: one path cannot hold a value and other paths below it. */
import type { Cells } from './cells.ts';

/** The other copy without what a forged one could have: a field where this one has a row, or a row where this one has a field. */
export function fitting(own: Cells, other: Cells): Cells {
  const rows = new Set(Object.keys(own).flatMap(rowPathsOf));
  const fits = (path: string): boolean => !rows.has(path) && !rowPathsOf(path).some((row) => Object.hasOwn(own, row));
  const paths = Object.keys(other);
  return paths.every(fits) ? other : Object.fromEntries(Object.entries(other).filter(([path]) => fits(path)));
}

/** `items.a.done` → `items`, `items.a` */
export function rowPathsOf(path: string): readonly string[] {
  const keys = path.split('.');
  return keys.slice(1).map((_, index) => keys.slice(0, index + 1).join('.'));
}
