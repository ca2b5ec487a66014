/** The sheets of one tool that lie on the desk: lists them, opens one, begins a new one, copies, deletes and restores. */
import { keysFrom } from '#browser/entries.ts';
import { readText } from '#browser/storage.ts';
import { collaboration } from '#tools/collaboration.ts';
import type { GoingOn, Tool } from '#tools/tool.ts';
import { tie } from './across.ts';
import { reopenBegun } from './begun.ts';
import { isDeleted, lastChangeOf } from './cells.ts';
import { openDocument } from './document.ts';
import { cardIdOf, collaborationOf, DOCUMENT_ID } from './envelope.ts';
import { knowsOpen, newDocumentId, openDocumentId, readHere, remember } from './here.ts';
import { type OpenDocument, resultOf, type Stored } from './open-document.ts';
import { cellsAt, valueIn } from './stored.ts';

export interface Sheet<Value = unknown> {
  readonly id: string;
  /** '' when the person has not named it yet. */
  readonly name: string;
  /** Milliseconds. */
  readonly changedAt: number;
  readonly value: Value;
}

/** The documents of a tool whose ids begin like this, that are not deleted and can be read; the last changed first. */
function listFrom<Value extends object>(tool: Tool<Value>, start: string): readonly Sheet<Value>[] {
  return keysFrom(start)
    .filter((id) => DOCUMENT_ID.test(id) && id.split('.')[1] === tool.id)
    .flatMap((id) => {
      const cells = cellsAt(id, tool);
      if (!cells || isDeleted(cells)) return [];
      const value = valueIn(cells, tool);
      return [{ id, name: tool.nameOf(value), changedAt: lastChangeOf(cells), value }];
    })
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** The sheets of a tool in a collaboration. @param place null: there is none yet */
export const listSheets = <Value extends object>(tool: Tool<Value>, place: string | null): readonly Sheet<Value>[] =>
  place === null ? [] : listFrom(tool, `${place}.${tool.id}.`);

/** The documents of a tool in all collaborations that are not deleted. */
export const listValues = <Value extends object>(tool: Tool<Value>): readonly Sheet<Value>[] =>
  listFrom(tool, '').filter(({ id }) => !isDeleted(cellsAt(cardIdOf(collaborationOf(id)), collaboration) ?? {}));

/** The sheet a person began or worked on last, or a fresh one; after coming back from another collaboration, the one that was changed last. */
export function openLast<Value extends object>(tool: Tool<Value>): OpenDocument<Value> {
  const begun = reopenBegun(tool);
  if (begun) return begun;
  const [last] = tool.one || knowsOpen(tool) ? [] : listSheets(tool, readHere()?.collaboration ?? null);
  return openDocument(tool, last?.id ?? openDocumentId(tool));
}

export function openSheet<Value extends object>(tool: Tool<Value>, id: string): OpenDocument<Value> {
  remember(tool, id);
  return openDocument(tool, id);
}

/** A fresh sheet; nothing is stored before the first entry. @param place where it belongs; null: there is no collaboration yet */
export function beginSheet<Value extends object>(
  tool: Tool<Value>,
  place: string | null,
  initial: Value = tool.empty,
): OpenDocument<Value> {
  return openDocument(tool, null, initial, place);
}

/**
 * Goes on from one sheet to another, which is stored at once: to a sheet of the same collaboration that `how` accepts, or else to a new one. Undo takes
 * back what this changes in either.
 */
export function goOnTo<Value extends object>(
  tool: Tool<Value>,
  initial: Value,
  from: Pick<OpenDocument<Value>, 'id' | 'place' | 'tie'>,
  how: GoingOn<Value> = 'stored',
): OpenDocument<Value> {
  const join = typeof how === 'function' ? how : () => null;
  const there = listSheets(tool, from.place()).find(({ value }) => join(value));
  const foretold = typeof how === 'object' ? from.id() + how.ending : '';
  const isFree = DOCUMENT_ID.test(foretold) && readText(foretold) === null;
  const id = there?.id ?? (isFree ? foretold : newDocumentId(tool, from.place()));
  const sheet = openSheet(tool, id);
  sheet.change((now) => (there ? (join(now) ?? now) : initial));
  tie(from, sheet, !there);
  return sheet;
}

/** Takes a sheet off the desk. It stays in storage; `restoreSheet` brings it back. What is refused changes nothing. */
export function deleteSheet<Value extends object>(tool: Tool<Value>, id: string): Stored {
  const sheet = openDocument(tool, id);
  sheet.setDeleted(true);
  const stored = resultOf(sheet);
  if (!stored.ok)
    sheet.setDeleted(false); // the journal keeps what storage refused, and would delete it later
  else if (openDocumentId(tool) === id) remember(tool, null);
  return stored;
}

export function restoreSheet<Value extends object>(tool: Tool<Value>, id: string): OpenDocument<Value> {
  const sheet = openSheet(tool, id);
  sheet.setDeleted(false);
  return sheet;
}
