/** Everything that lies in this browser, at a glance: collaborations with their documents, the bin, and what cannot be read. */
import { keysFrom } from '#browser/entries.ts';
import { runWaiting } from '#browser/frames.ts';
import { type Collaboration, collaboration } from '#tools/collaboration.ts';
import { tools } from '#tools/registry.ts';
import type { AnyTool } from '#tools/tool.ts';
import { type Cells, lastChangeOf, valueAt } from './cells.ts';
import { collaborationOf, DOCUMENT_ID } from './envelope.ts';
import { readHere } from './here.ts';
import { cellsAt, storedAt, valueIn } from './stored.ts';

export interface ShelvedDocument {
  readonly id: string;
  readonly tool: AnyTool;
  readonly name: string;
  readonly value: unknown;
  readonly cells: Cells;
  /** Moments in milliseconds; `deletedAt` is 0 for what is not deleted. */
  readonly changedAt: number;
  readonly deletedAt: number;
}
export interface ShelvedCollaboration {
  readonly id: string;
  readonly card: Collaboration;
  readonly documents: readonly ShelvedDocument[];
  /** When it was begun, for telling it apart; of one that began with its first sheet, its oldest entry. */
  readonly begunAt: number;
  readonly changedAt: number;
  readonly deletedAt: number;
}
export interface Shelf {
  readonly hereId: string | null;
  /** Not deleted, the last changed first, archived ones last. */
  readonly collaborations: readonly ShelvedCollaboration[];
  /** Deleted documents and collaborations that can be brought back. */
  readonly bin: readonly ShelvedDocument[];
  /** All documents that can be read, deleted or not. */
  readonly found: readonly ShelvedDocument[];
  /** Entries of ours that cannot be read: damaged, saved by a newer version, or damaged and put aside from a sheet that went on. */
  readonly unreadable: readonly { readonly id: string; readonly reason: 'damaged' | 'newer' | 'aside' }[];
}

/** The tool a document belongs to, by its id; undefined for tools this version does not know. */
export function toolOf(id: string): AnyTool | undefined {
  const name = id.split('.')[1] ?? '';
  if (name === collaboration.id) return collaboration;
  return Object.hasOwn(tools, name) ? tools[name] : undefined;
}

/** What a document holds, whichever tool it is of; null: none, or none that can be read. */
export function cellsOf(id: string): Cells | null {
  const tool = toolOf(id);
  return tool ? cellsAt(id, tool) : null;
}

/** Ids of all documents in storage, readable or not. */
export function documentIds(): readonly string[] {
  return keysFrom('').filter((key) => DOCUMENT_ID.test(key));
}
/** The same of one collaboration. */
export const idsIn = (place: string): readonly string[] => documentIds().filter((id) => collaborationOf(id) === place);

function shelve(id: string, tool: AnyTool, cells: Cells): ShelvedDocument {
  const value = valueIn(cells, tool);
  const deletedAt = valueAt(cells, '$deletedAt');
  return {
    id,
    tool,
    name: tool.nameOf(value),
    value,
    cells,
    changedAt: lastChangeOf(cells),
    deletedAt: typeof deletedAt === 'number' ? deletedAt : 0,
  };
}

/** When a collaboration was begun, in milliseconds: its card says so, else it is the first change in any of its documents. */
export function begunAtOf(card: Cells | undefined, all: readonly Cells[]): number {
  const begunAt = valueAt(card ?? {}, '$begunAt');
  return typeof begunAt === 'number' ? begunAt : Math.min(...all.map(firstChangeOf));
}
function firstChangeOf(cells: Cells): number {
  let first = Number.POSITIVE_INFINITY;
  for (const path in cells) first = Math.min(first, cells[path]?.[1] ?? first);
  return first;
}

function gathered(id: string, found: readonly ShelvedDocument[]): ShelvedCollaboration {
  const own = found.filter((document) => collaborationOf(document.id) === id);
  const card = own.find(({ tool }) => tool === collaboration);
  return {
    id,
    card: (card?.value as Collaboration | undefined) ?? collaboration.empty,
    documents: own.filter(({ tool, deletedAt }) => tool !== collaboration && deletedAt === 0),
    begunAt: begunAtOf(
      card?.cells,
      own.map(({ cells }) => cells),
    ),
    changedAt: Math.max(...own.map(({ changedAt }) => changedAt)),
    deletedAt: card?.deletedAt ?? 0,
  };
}

function readAll(): Pick<Shelf, 'found' | 'unreadable'> {
  const found: ShelvedDocument[] = [];
  const unreadable: Shelf['unreadable'][number][] = [];
  for (const id of documentIds()) {
    const tool = toolOf(id);
    const envelope = tool ? storedAt(id, tool) : undefined;
    if (tool && envelope?.kind === 'document') found.push(shelve(id, tool, envelope.cells));
    else if (envelope?.kind !== 'nothing')
      unreadable.push({ id, reason: envelope?.kind === 'damaged' ? 'damaged' : 'newer' });
  }
  for (const id of keysFrom('aside:')) unreadable.push({ id, reason: 'aside' });
  return { found, unreadable };
}

/** Everything stored, read anew; what was typed a moment ago is written first. */
export function readShelf(): Shelf {
  runWaiting();
  const { found, unreadable } = readAll();
  const ids = [...new Set(found.map(({ id }) => collaborationOf(id)))];
  const collaborations = ids
    .map((id) => gathered(id, found))
    .sort((a, b) => Number(a.card.archivedOn !== '') - Number(b.card.archivedOn !== '') || b.changedAt - a.changedAt);
  const isGone = new Set(collaborations.filter(({ deletedAt }) => deletedAt > 0).map(({ id }) => id));
  return {
    hereId: readHere()?.collaboration ?? null,
    collaborations: collaborations.filter(({ id }) => !isGone.has(id)),
    // What lies in a collaboration that is itself in the bin comes back with it.
    bin: found.filter(
      ({ id, tool, deletedAt }) => deletedAt > 0 && (tool === collaboration || !isGone.has(collaborationOf(id))),
    ),
    found,
    unreadable,
  };
}
