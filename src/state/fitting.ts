/** Rows and fields of two copies that must not stand in each other's place. */
import type { Cells } from './cells.ts';

/** What of another copy fits this one: no field in the place of a row, and no row in the place of a field, as a forged copy could have. */
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
