/**
 * A document as cells: one stamped value per field. Two copies of a document merge field by field, and the later stamp wins.
 * `mergeCells` is commutative, associative and idempotent, so it serves tabs, copies and restores alike (reliability.md 3.1).
 */
import type { Data, Leaf } from '#tools/tool.ts';

/** Value (null: removed), moment of the change in milliseconds, and who wrote it (one id per tab). */
export type Cell = readonly [value: Leaf | null, at: number, by: string];
/** Cells by path: `items.kickoff.done`. Paths that begin with `$` belong to the frame, not to the tool. */
export type Cells = Readonly<Record<string, Cell>>;

/** Whether every field was taken away or emptied again: then a sheet is as blank as a new one. */
export function isBlank(cells: Cells): boolean {
  for (const path in cells) if (!path.startsWith('$') && !isNothing(cells[path]?.[0])) return false;
  return true;
}

/** Whether a field is empty, off or missing. 0 is a value: a row can have the place 0. */
export const isNothing = (leaf: Leaf | null | undefined): boolean => leaf == null || leaf === '' || leaf === false;
/** New values by path; null removes. */
export type Change = Readonly<Record<string, Leaf | null>>;

const isLeaf = (value: unknown): value is Leaf =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const isPlain = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Keys that would reach into objects' insides, or split in two at the dot. */
const isSafeKey = (key: string): boolean =>
  key !== '' && !key.includes('.') && key !== '__proto__' && key !== 'constructor' && key !== 'prototype';

/** Whether a path can be stored: `items.kickoff.done`, `$deletedAt`. */
export const isSafePath = (path: string): boolean => path.split('.').every(isSafeKey);

/** Nested data → leaves by path. Keys that cannot be stored are left out. */
export function leavesOf(data: Data): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const collect = (part: Data, prefix: string): void => {
    for (const key of Object.keys(part)) {
      const value = part[key];
      if (!isSafeKey(key)) continue;
      if (isLeaf(value)) leaves.set(prefix + key, value);
      else if (isPlain(value)) collect(value, `${prefix}${key}.`);
    }
  };
  collect(data, '');
  return leaves;
}

/** What has to change to get from one state of a document to another. Parts that are the same object are not looked into. */
export function changeBetween(before: Data, after: Data): Change {
  const change: Record<string, Leaf | null> = {};
  const compare = (from: unknown, to: unknown, path: string): void => {
    if (from === to) return;
    if (isLeaf(to)) change[path] = to;
    else if (isLeaf(from)) change[path] = null;
    const [old, now] = [isPlain(from) ? from : NOTHING, isPlain(to) ? to : NOTHING];
    const inside = path === '' ? '' : `${path}.`;
    let kept = 0;
    for (const key of Object.keys(now)) {
      const isOld = Object.hasOwn(old, key);
      if (isOld) kept += 1;
      if (isOld && old[key] === now[key]) continue; // nearly all of thousands: nothing else is asked of them
      if (isSafeKey(key)) compare(isOld ? old[key] : undefined, now[key], inside + key);
    }
    const before = Object.keys(old);
    if (before.length === kept) return;
    for (const key of before)
      if (isSafeKey(key) && !Object.hasOwn(now, key)) compare(old[key], undefined, inside + key);
  };
  compare(before, after, '');
  return change;
}
const NOTHING: Data = Object.freeze({});

/** Whether data holds a leaf at this path. */
export function hasLeaf(data: Data, path: string): boolean {
  let at: unknown = data;
  for (const key of path.split('.')) at = isPlain(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return isLeaf(at);
}

/** The same without fields that were not there and still hold nothing: an empty field is not worth a cell. */
export function newsBetween(before: Data, after: Data): Change {
  const isNews = ([path, leaf]: [string, Leaf | null]): boolean => !isNothing(leaf) || hasLeaf(before, path);
  return Object.fromEntries(Object.entries(changeBetween(before, after)).filter(isNews));
}

/** Above this many leaves it is quicker to build the data anew. */
export const FEW = 30;

/** The data with a change in it; what the change does not touch stays the same object. @param cells with the change already in them, asked only for more than `FEW` */
export function changedData(data: Data, change: Change, cells: Cells): Data {
  const paths = Object.keys(change);
  if (paths.length > FEW) return dataOf(cells);
  return paths.reduce(
    (now, path) =>
      path.startsWith('$') ? now : ((withLeaf(now, path.split('.'), change[path] ?? null) ?? NOTHING) as Data),
    data,
  );
}

/**
 * @returns undefined when nothing is left: data holds no empty objects. A path can have held a leaf at one time and an object at another; removing the
 * one leaves the other.
 */
function withLeaf(data: unknown, [key = '', ...rest]: readonly string[], leaf: Leaf | null): Leaf | Data | undefined {
  if (leaf === null && !isPlain(data)) return isLeaf(data) ? data : undefined;
  const next = { __proto__: null, ...(isPlain(data) ? data : NOTHING) } as unknown as Record<string, Leaf | Data>;
  const held = next[key];
  const value = rest.length > 0 ? withLeaf(held, rest, leaf) : leaf === null && isPlain(held) ? held : leaf;
  if (value === null || value === undefined) delete next[key];
  else next[key] = value;
  for (const _ in next) return next;
  return undefined;
}

/** Leaves by path → nested data; removed cells and the frame's own are left out. Where a leaf stands in the place of a row, the later counts. */
export function dataOf(cells: Cells): Data {
  const paths = Object.keys(cells);
  const stamp = (path: string): number => cells[path]?.[1] ?? 0;
  return (
    nested(cells, paths) ??
    nested(
      cells,
      paths.sort((a, b) => stamp(a) - stamp(b)),
      true,
    ) ??
    NOTHING
  );
}

/** @returns null where a leaf stands in the place of a row, unless what comes later in `paths` is to count */
function nested(cells: Cells, paths: readonly string[], isOrdered = false): Data | null {
  const root: Record<string, unknown> = Object.create(null);
  for (const path of paths) {
    const value = cells[path]?.[0] ?? null;
    const keys = path.split('.');
    if (value === null || path.startsWith('$') || !keys.every(isSafeKey)) continue;
    let at = root;
    for (const key of keys.slice(0, -1)) {
      if (!isOrdered && isLeaf(at[key])) return null;
      if (!isPlain(at[key])) at[key] = Object.create(null);
      at = at[key] as Record<string, unknown>;
    }
    const last = keys.at(-1)!;
    if (!isOrdered && isPlain(at[last])) return null;
    at[last] = value;
  }
  return root as Data;
}

/** What stands at a path; null: nothing, or it was removed. */
export const valueAt = (cells: Cells, path: string): Leaf | null =>
  (Object.hasOwn(cells, path) ? cells[path]?.[0] : null) ?? null;

/** Whether it lies in the bin. */
export const isDeleted = (cells: Cells): boolean => valueAt(cells, '$deletedAt') !== null;

/** Moment of the last change, in milliseconds; 0 for no cells. */
export function lastChangeOf(cells: Cells): number {
  const known = lastChanges.get(cells);
  if (known !== undefined) return known;
  let last = 0;
  for (const path in cells) {
    const at = cells[path]?.[1] ?? 0;
    if (at > last) last = at;
  }
  lastChanges.set(cells, last);
  return last;
}
/** Asked several times for each change; cells never change themselves. */
const lastChanges = new WeakMap<Cells, number>();

/** Writes a change into cells with stamps later than everything they know, also when the clock runs behind. */
export function applyChange(cells: Cells, change: Change, now: number, by: string): Cells {
  const at = Math.max(now, lastChangeOf(cells) + 1);
  const next: Record<string, Cell> = { ...cells };
  for (const [path, value] of Object.entries(change)) next[path] = [value, at, by];
  lastChanges.set(next, Object.keys(change).length > 0 ? at : lastChangeOf(cells));
  return next;
}

/** The later of two cells. Equal stamps are settled by content, so that every copy decides alike. */
function laterCell(a: Cell, b: Cell): Cell {
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  if (a[2] !== b[2]) return a[2] > b[2] ? a : b;
  return JSON.stringify(a[0]) >= JSON.stringify(b[0]) ? a : b;
}

/** Both copies in one; returns `a` itself when `b` knows nothing new. */
export function mergeCells(a: Cells, b: Cells): Cells {
  const news = Object.entries(b).flatMap(([path, cell]) => {
    const own = Object.hasOwn(a, path) ? a[path] : undefined;
    const later = own ? laterCell(own, cell) : cell;
    return later === own || (own && own[1] === cell[1] && own[2] === cell[2] && own[0] === cell[0])
      ? []
      : [[path, later] as const];
  });
  if (news.length === 0) return a;
  const merged = { ...a, ...Object.fromEntries(news) };
  lastChanges.set(merged, Math.max(lastChangeOf(a), lastChangeOf(b)));
  return merged;
}
