/** What can be done with whole collaborations, and with what lies in the bin: begin, copy, delete, bring back, remove for good. */
import { removeText } from '#browser/entries.ts';
import { dropFromJournal } from '#browser/journal.ts';
import { dropNote } from '#browser/session.ts';
import { DAY_MS } from '#lib/days.ts';
import { type Collaboration, collaboration } from '#tools/collaboration.ts';
import { dropAside } from './aside.ts';
import { openDocument } from './document.ts';
import { cardIdOf, collaborationOf } from './envelope.ts';
import { askKey, leave, moveTo, newId, readHere } from './here.ts';
import { readLate } from './late.ts';
import { resultOf, type Stored } from './open-document.ts';
import { idsIn, readShelf, type ShelvedDocument } from './shelf.ts';

/** Days a deleted document can be brought back. */
const BIN_DAYS = 30;

export type Begun = { readonly ok: true; readonly id: string } | (Stored & { readonly ok: false });

/** Begins a collaboration, stores its card even when nothing stands on it, and goes there. */
export function beginCollaboration(card: Partial<Collaboration>): Begun {
  const id = newId();
  const cardId = cardIdOf(id);
  const open = openDocument(collaboration, cardId);
  // The frame's own field is what there is to store of an empty card: one that was not stored could not be found again.
  open.change({ ...collaboration.empty, ...card, ...{ $begunAt: Date.now() } });
  const stored = resultOf(open);
  if (!stored.ok) return givenUp([cardId], stored);
  moveTo(id);
  return { ok: true, id };
}

/** Leaves nothing of what could not be stored whole: the journal keeps what storage refused, and would bring it back. @returns why, unchanged */
function givenUp<Why>(ids: readonly string[], why: Why): Why {
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
    return givenUp([...idsIn(begun.id), id], stored);
  }
  return begun;
}

/** Into the bin, or out of it. A collaboration takes its documents along, and nobody stays in one that is gone. */
export function setCollaborationDeleted(id: string, isDeleted: boolean): Stored {
  const card = openDocument(collaboration, cardIdOf(id));
  card.setDeleted(isDeleted);
  const stored = resultOf(card);
  if (stored.ok && isDeleted) leave(id);
  return stored;
}

/** Brings a document back from the bin; a person who is in no collaboration goes to one that comes back. */
export function restoreFromBin({ id, tool }: ShelvedDocument): Stored {
  const document = openDocument(tool, id);
  document.setDeleted(false);
  const stored = resultOf(document);
  if (stored.ok && tool === collaboration && readHere() === null) moveTo(collaborationOf(id));
  return stored;
}

/** Removes one document, or a deleted collaboration with all it holds and what was half typed for it, for good. */
export function removeForGood({ id, tool }: Pick<ShelvedDocument, 'id' | 'tool'>): void {
  const place = collaborationOf(id);
  for (const one of tool === collaboration ? idsIn(place) : [id]) removeDocument(one);
  if (tool === collaboration) dropNote(askKey(place));
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

/**
 * Empties what has lain in the bin, and was not written into, for longer than `BIN_DAYS`. Counted up to the last entry in any document, if that is before
 * `now`: a clock that is wrong for an hour must not empty the bin. @param now milliseconds
 */
export function emptyOldBin(now: number): void {
  const { bin, found } = readShelf();
  const lastOf = (documents: readonly ShelvedDocument[]): number => Math.max(...documents.map((one) => one.changedAt));
  const today = Math.min(now, lastOf(found));
  for (const document of bin) {
    const isPart = ({ id }: ShelvedDocument): boolean =>
      document.tool === collaboration ? collaborationOf(id) === collaborationOf(document.id) : id === document.id;
    if (today - lastOf(found.filter(isPart)) > BIN_DAYS * DAY_MS) removeForGood(document);
  }
}
