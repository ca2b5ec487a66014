/**
 * What the two sides know of each other: per field, marks of the versions that were sent or taken in. With it a merge can tell "only
 * one side changed this" from "both did", for each field and whichever device a copy comes from.
 *
 * Why not one moment per document ("changed since the last exchange")? Clocks of two devices differ, an older link may be the one that
 * was opened, notes may have been left out, and a person with a phone and a laptop is two partners: each of these made such a scheme
 * overwrite something silently. Why not a copy of the document at the last exchange? It doubles storage and would have to travel back.
 * A mark is the checksum of a stamp, seven characters; texts are never kept here. It lies under a key of its own beside the document,
 * so a lost one only means that the person is asked more often (merge.ts falls back to the stamps).
 */
import * as v from 'valibot';
import { removeText } from '#browser/entries.ts';
import { readText, writeText } from '#browser/storage.ts';
import { crc32 } from '#lib/crc32.ts';
import { readJson } from '#lib/read-json.ts';
import { type Cell, type Cells, isSafePath } from '../cells.ts';

/** Marks by path, the oldest first. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** The latest stamp that comes in, in milliseconds: with a later one every further change would be unreadable elsewhere. */
export const LATEST = Date.UTC(2100, 0);

/** Older versions than this many per field are forgotten. */
export const MOST_MARKS = 8;
const Marks = v.array(v.pipe(v.string(), v.regex(/^[0-9a-z]{1,7}$/)));
/** Fields and characters of a path beyond which a file is not ours. */
const MOST = { fields: 20_000, path: 300 };

/** Mark of one version of a field. One that was put back is that earlier version, not a new one nobody has seen. */
export function markOf([, at, by]: Cell): string {
  return /^as-([0-9a-z]{1,7})$/.exec(by)?.[1] ?? crc32(`${at}.${by}`).toString(36);
}

/** Who writes a version that is put back as it was before something was taken in. @param cell that version; undefined: there was none */
export const writerOf = (cell: Cell | undefined): string =>
  cell && !isUnwritten(cell) ? `as-${markOf(cell)}` : NOBODY;
const NOBODY = 'as-';

/**
 * Stamps ahead of the clock here, put back to it: a partner's clock that runs ahead would make every later change a person makes count as
 * older than the partner's, on each of their devices. It stays the version it was. @param latest milliseconds
 */
export function notAfter(cells: Cells, latest: number): Cells {
  const all = Object.entries(cells);
  if (all.every(([, [, at]]) => at <= latest)) return cells;
  return Object.fromEntries(
    all.map(([path, cell]) => [path, cell[1] <= latest ? cell : ([cell[0], latest, writerOf(cell)] as const)]),
  );
}

/** Whether a field is as if nobody had ever written in it. */
export const isUnwritten = ([value, , by]: Cell): boolean => value === null && by === NOBODY;

/** Each field with the mark of its present version alone. */
export function marksOf(cells: Cells): Known {
  return Object.fromEntries(Object.entries(cells).map(([path, cell]) => [path, [markOf(cell)]]));
}

/** Later arguments are the newer ones; of each field the last `MOST_MARKS` are kept. */
export function joinKnown(...all: readonly Known[]): Known {
  const joined: Record<string, readonly string[]> = Object.create(null);
  for (const known of all)
    for (const [path, marks] of Object.entries(known))
      joined[path] = [...new Set([...(joined[path] ?? []), ...marks])].slice(-MOST_MARKS);
  return joined;
}

/** Marks out of a file, rebuilt field by field; what does not fit is left out. */
export function knownFrom(value: unknown): Known {
  const known: Record<string, readonly string[]> = Object.create(null);
  const found = v.is(v.record(v.string(), v.unknown()), value) ? Object.entries(value) : [];
  for (const [path, marks] of found.slice(0, MOST.fields))
    if (path.length <= MOST.path && isSafePath(path) && v.is(Marks, marks)) known[path] = marks.slice(-MOST_MARKS);
  return known;
}

/** What two devices of one person know together; of each field at most `MOST_MARKS`. Doing it twice gives the same as once. */
export function weaveKnown(own: Known, other: Known): Known {
  const woven: Record<string, readonly string[]> = Object.assign(Object.create(null), own);
  for (const [path, marks] of Object.entries(other)) woven[path] = weave(woven[path] ?? [], marks);
  return woven;
}

/** Whether the other device knows something that would be kept here. */
export function isNews(own: Known, other: Known): boolean {
  const woven = weaveKnown(own, other);
  return Object.keys(woven).some((path) => woven[path]?.some((mark) => !own[path]?.includes(mark)));
}

/** All of both. Where they do not fit: `own`, if it knows the newest of the other already; else the newest of each in turn, so that neither is forgotten. */
function weave(own: readonly string[], other: readonly string[]): readonly string[] {
  const news = other.filter((mark) => !own.includes(mark));
  if (own.length + news.length <= MOST_MARKS) return [...news, ...own];
  if (own.includes(other.at(-1) ?? '')) return own;
  const [mine, theirs] = [own.toReversed(), news.toReversed()];
  const inTurn = mine.flatMap((mark, index) => [mark, ...theirs.slice(index, index + 1)]);
  return [...inTurn, ...theirs.slice(mine.length)].slice(0, MOST_MARKS).toReversed();
}

export const isKnown = (known: Known, path: string, cell: Cell): boolean =>
  (Object.hasOwn(known, path) ? known[path] : undefined)?.includes(markOf(cell)) ?? false;

/** Name of the entry beside a document. */
export const knownKey = (id: string): string => `passed:${id}`;

/** Empty for nothing and for what cannot be read: then more is asked. */
export const readKnown = (id: string): Known =>
  Object.assign(Object.create(null), readJson(readText(knownKey(id)), v.record(v.string(), Marks)));

/** Remembers what was sent or taken in. A refusing storage is no reason to stop: then the next merge asks more. */
export function noteKnown(id: string, ...news: readonly Known[]): void {
  writeKnown(id, joinKnown(readKnown(id), ...news));
}

/** Says nothing of a storage that refuses: see `noteKnown`. */
export function writeKnown(id: string, known: Known): void {
  writeText(knownKey(id), JSON.stringify(known));
}

/** Puts an earlier state back, for undo. */
export function restoreKnown(id: string, text: string | null): void {
  if (text === null) removeText(knownKey(id));
  else writeText(knownKey(id), text);
}
