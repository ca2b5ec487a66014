/** Writes what was planned, a restore or what was received: everything or nothing, and it can be taken back. */
import * as v from 'valibot';
import { removeText } from '#browser/entries.ts';
import { type Refused, readText, type WriteResult, writeText } from '#browser/storage.ts';
import { readJson } from '#lib/read-json.ts';
import { collaboration as card } from '#tools/collaboration.ts';
import type { AnyTool } from '#tools/tool.ts';
import { putAside } from './aside.ts';
import { applyChange, type Cells, type Change, changeBetween, dataOf, isDeleted, valueAt } from './cells.ts';
import { mergeCopies } from './deletion.ts';
import { collaborationOf, readEnvelope, writeEnvelope } from './envelope.ts';
import type { Fate } from './fates.ts';
import { newId } from './here.ts';
import { writerOf } from './passing/known.ts';
import { cellsOf, idsIn, toolOf } from './shelf.ts';

/** Refused, or done: then with the way back. */
export type Applied = Refused | { readonly ok: true; readonly undo: () => WriteResult };

const LOG = 'restoring';
const Log = v.array(v.tuple([v.string(), v.string()]));

interface Writing {
  readonly id: string;
  readonly tool: AnyTool;
  /** The stored text that goes; null: there was none. */
  readonly before: string | null;
  readonly cells: Cells;
}

/**
 * Writes a plan: everything or nothing. Joined with what lies there now, which may be newer than the plan: a person looks at it for a while, and
 * another tab may be open. The texts are noted first, under one key and so in one stroke; a tab that dies half-way is finished by the
 * next one (`finishRestore`). Returns how to take it back.
 */
export function applyPlan({ fates }: { readonly fates: readonly Pick<Fate, 'id' | 'text'>[] }): Applied {
  const writings = writingsOf(fates.map(({ id, text }) => [id, text]));
  const noted = writeText(
    LOG,
    JSON.stringify(writings.map(({ id, tool, cells }) => [id, writeEnvelope(id, tool, cells)])),
  );
  if (!noted.ok) return noted;
  const written = writeAll(writings);
  if (!written.ok) putBack(writings);
  removeText(LOG);
  return written.ok ? { ok: true, undo: () => takeBack(writings) } : written;
}

/** A document that comes twice is written once, with what both bring. Documents of a newer version, here or there, are left alone. */
function writingsOf(texts: readonly (readonly [id: string, text: string | null])[]): readonly Writing[] {
  const byId = new Map<string, Writing>();
  for (const writing of texts.flatMap(([id, text]) => writingOf(id, text))) {
    const other = byId.get(writing.id);
    byId.set(writing.id, other ? { ...writing, cells: mergeCopies(other.cells, writing.cells) } : writing);
  }
  return [...byId.values()];
}

function writingOf(id: string, text: string | null): readonly Writing[] {
  const tool = toolOf(id);
  const planned = tool && text !== null ? readEnvelope(text, tool) : undefined;
  const before = readText(id);
  const now = tool && readEnvelope(before, tool);
  if (!tool || planned?.kind !== 'document' || now?.kind === 'newer') return [];
  const cells = now?.kind === 'document' ? mergeCopies(now.cells, planned.cells) : planned.cells;
  return [{ id, tool, before, cells }];
}

/** Puts aside the damaged texts that would be written over, then writes. Stops where storage refuses. */
function writeAll(writings: readonly Writing[]): WriteResult {
  for (const { id, before, tool } of writings) {
    const kept = before !== null && readEnvelope(before, tool).kind === 'damaged' ? putAside(id, before) : OK;
    if (!kept.ok) return kept;
  }
  for (const { id, tool, cells } of writings) {
    const written = writeText(id, writeEnvelope(id, tool, cells));
    if (!written.ok) return written;
  }
  return OK;
}
const OK: WriteResult = { ok: true };

function putBack(writings: readonly Writing[]): void {
  for (const { id, before } of writings) {
    if (before === null) removeText(id);
    else writeText(id, before);
  }
}

/**
 * Undoes a restore as a new change, so that other tabs, which have taken the restore in meanwhile, follow. What was changed since then stays as it is;
 * a document that came with the restore and was not touched goes into the bin whole. A card does so only where no other sheet is in use: it would
 * take them along.
 */
function takeBack(writings: readonly Writing[]): WriteResult {
  const ids = new Set(writings.map(({ id }) => id));
  const isInUse = (id: string): boolean => {
    const found = cellsOf(id);
    return found !== null && !isDeleted(found);
  };
  // Backwards: what came last took the room that the others need to go back.
  for (const { id, tool, before, cells } of writings.toReversed()) {
    const now = readEnvelope(readText(id), tool);
    const then = readEnvelope(before, tool);
    if (now.kind !== 'document') continue;
    const old: Cells = then.kind === 'document' ? then.cells : {};
    const isUntouched = (path: string): boolean => valueAt(now.cells, path) === valueAt(cells, path);
    const isNeeded = tool === card && idsIn(collaborationOf(id)).some((one) => !ids.has(one) && isInUse(one));
    const isNew = then.kind !== 'document' && Object.keys(now.cells).every(isUntouched) && !isNeeded;
    const back: Change = isNew
      ? { $deletedAt: Date.now() }
      : { ...changeBetween(dataOf(cells), dataOf(old)), $deletedAt: valueAt(old, '$deletedAt') };
    const change = Object.fromEntries(Object.entries(back).filter(([path]) => isNew || isUntouched(path)));
    const next = applyChange(now.cells, change, Date.now(), newId());
    const written = writeText(id, writeEnvelope(id, tool, asBefore(next, old, Object.keys(change))));
    if (!written.ok) return written;
  }
  return OK;
}

/** What was put back counts as the version it was: who is sent the same once more is not asked about fields nobody has changed since. */
function asBefore(cells: Cells, old: Cells, paths: readonly string[]): Cells {
  const back = paths.flatMap((path) => {
    const cell = cells[path];
    return cell ? [[path, [cell[0], cell[1], writerOf(old[path])] as const] as const] : [];
  });
  return { ...cells, ...Object.fromEntries(back) };
}

/** Finishes a restore that was cut off. Writing it twice changes nothing. */
export function finishRestore(): void {
  const noted = readText(LOG);
  if (noted === null) return;
  // Of a damaged note nothing is left to do: the documents themselves are whole, each was written in one stroke.
  if (writeAll(writingsOf(readJson(noted, Log) ?? [])).ok) removeText(LOG);
}
