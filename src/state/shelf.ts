/** Everything that lies in this browser, at a glance: collaborations with their documents, the bin, and what cannot be read. */

import { keysFrom, removeText } from '#browser/entries.ts';
import { runWaiting } from '#browser/frames.ts';
import { dropFromJournal } from '#browser/journal.ts';
import { dropNote } from '#browser/session.ts';
import { type Collaboration, collaboration } from '#tools/collaboration.ts';
import { tools } from '#tools/registry.ts';
import type { AnyTool } from '#tools/tool.ts';
import { dropAside } from './aside.ts';
import { type Cells, lastChangeOf } from './cells.ts';
import { openDocument } from './document.ts';
import { collaborationOf, DOCUMENT_ID } from './envelope.ts';
import { leave, moveTo, newId, readHere } from './here.ts';
import { readLate } from './late.ts';
import { resultOf, type Stored } from './open-document.ts';
import { storedAt, valueIn } from './stored.ts';

/** Days a deleted document can be brought back. */
const BIN_DAYS = 30;
const DAY = 86_400_000;

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

/** Ids of all documents in storage, readable or not. */
export function documentIds(): readonly string[] {
  return keysFrom('').filter((key) => DOCUMENT_ID.test(key));
}
/** The same of one collaboration. */
export const idsIn = (place: string): readonly string[] => documentIds().filter((id) => collaborationOf(id) === place);

function shelve(id: string, tool: AnyTool, cells: Cells): ShelvedDocument {
  const value = valueIn(cells, tool);
  const deletedAt = cells['$deletedAt']?.[0];
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
  const begunAt = card?.['$begunAt']?.[0];
  return typeof begunAt === 'number' ? begunAt : Math.min(...all.map(firstChangeOf));
}
function firstChangeOf(cells: Cells): number {
  let first = Number.POSITIVE_INFINITY;
  for (const path in cells) first = Math.min(first, cells[path]?.[1] ?? first);
  return first;
}

export function readShelf(): Shelf {
  runWaiting();
  const found: ShelvedDocument[] = [];
  const unreadable: { id: string; reason: Shelf['unreadable'][number]['reason'] }[] = [];
  for (const id of documentIds()) {
    const tool = toolOf(id);
    const envelope = tool ? storedAt(id, tool) : undefined;
    if (tool && envelope?.kind === 'document') found.push(shelve(id, tool, envelope.cells));
    else if (envelope?.kind !== 'nothing')
      unreadable.push({ id, reason: envelope?.kind === 'damaged' ? 'damaged' : 'newer' });
  }
  for (const id of keysFrom('aside:')) unreadable.push({ id, reason: 'aside' });
  const ids = [...new Set(found.map(({ id }) => collaborationOf(id)))];
  const collaborations = ids
    .map((id): ShelvedCollaboration => {
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
    })
    .sort((a, b) => Number(a.card.archivedOn !== '') - Number(b.card.archivedOn !== '') || b.changedAt - a.changedAt);
  const isGone = new Set(collaborations.filter(({ deletedAt }) => deletedAt > 0).map(({ id }) => id));
  return {
    hereId: readHere()?.collaboration ?? null,
    collaborations: collaborations.filter(({ id }) => !isGone.has(id)),
    bin: found.filter(
      ({ id, tool, deletedAt }) => deletedAt > 0 && (tool === collaboration || !isGone.has(collaborationOf(id))),
    ),
    found,
    unreadable,
  };
}

export type Begun = { readonly ok: true; readonly id: string } | (Stored & { readonly ok: false });

/** Begins a collaboration, stores its card even when nothing stands on it, and goes there. */
export function beginCollaboration(card: Partial<Collaboration>): Begun {
  const id = newId();
  const cardId = `${id}.${collaboration.id}`;
  const open = openDocument(collaboration, cardId);
  // The frame's own field is what there is to store of an empty card: one that was not stored could not be found again.
  open.change({ ...collaboration.empty, ...card, ...{ $begunAt: Date.now() } });
  const stored = resultOf(open);
  if (!stored.ok) return without([cardId], stored);
  moveTo(id);
  return { ok: true, id };
}

/** What is said not to be there is not: the journal keeps what storage refused, and would bring it back. */
function without<Why>(ids: readonly string[], why: Why): Why {
  for (const id of ids) removeDocument(id);
  return why;
}

/**
 * A second collaboration with the same documents, ticks and words included; or, as a start, with what of them serves somebody else. Whole, or
 * not at all: one without room for it would be a copy that lacks something.
 */
export function copyCollaboration(from: string, card: Partial<Collaboration>, as: 'copy' | 'start' = 'copy'): Begun {
  const { collaborations } = readShelf();
  const source = collaborations.find(({ id }) => id === from);
  const begun = beginCollaboration({ ...source?.card, archivedOn: '', ...card });
  if (!begun.ok) return begun;
  for (const { tool, id: documentId, value } of source?.documents ?? []) {
    const content = as === 'copy' ? value : tool.asStart?.(value);
    if (!content) continue;
    const id = documentId.replace(from, begun.id);
    const copy = openDocument(tool, id);
    copy.change(content as object);
    const stored = resultOf(copy);
    if (stored.ok) continue;
    moveTo(from);
    return without([...idsIn(begun.id), id], stored);
  }
  return begun;
}

/** Into the bin, or out of it. A collaboration takes its documents along, and nobody stays in one that is gone. */
export function setCollaborationDeleted(id: string, isDeleted: boolean): Stored {
  const card = openDocument(collaboration, `${id}.${collaboration.id}`);
  card.setDeleted(isDeleted);
  const stored = resultOf(card);
  if (stored.ok && isDeleted) leave(id);
  return stored;
}

/** Brings a document back from the bin; who is nowhere is in a collaboration that comes back. */
export function restoreFromBin({ id, tool }: ShelvedDocument): Stored {
  const document = openDocument(tool, id);
  document.setDeleted(false);
  const stored = resultOf(document);
  if (stored.ok && tool === collaboration && readHere() === null) moveTo(collaborationOf(id));
  return stored;
}

/** Removes one document, or a deleted collaboration with all it holds, for good. */
export function removeForGood({ id, tool }: Pick<ShelvedDocument, 'id' | 'tool'>): void {
  for (const one of tool === collaboration ? idsIn(collaborationOf(id)) : [id]) removeDocument(one);
}

function removeDocument(id: string): void {
  removeText(id);
  removeText(`passed:${id}`);
  dropNote(`steps:${id}`);
  dropNote(`typing:${id}`);
  dropAside(id);
  for (const key of readLate(id).keys()) removeText(key);
  void dropFromJournal(id);
}

/** Empties what has lain in the bin, and was not written into, for longer than `BIN_DAYS`. @param now milliseconds */
export function emptyOldBin(now: number): void {
  const { bin, found } = readShelf();
  const lastIn = ({ id, tool }: ShelvedDocument): number =>
    Math.max(
      ...found
        .filter((one) => (tool === collaboration ? collaborationOf(one.id) === collaborationOf(id) : one.id === id))
        .map(({ changedAt }) => changedAt),
    );
  for (const document of bin) if (now - lastIn(document) > BIN_DAYS * DAY) removeForGood(document);
}
