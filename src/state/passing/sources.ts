/** What lies here, as something that can be passed on; and the note that it was. */
import { writeText } from '#browser/storage.ts';
import { collaboration, type Role } from '#tools/collaboration.ts';
import type { AnyTool, Data, Tool } from '#tools/tool.ts';
import { applyChange, type Cells, changeBetween, dataOf, mergeCells } from '../cells.ts';
import { openDocument } from '../document.ts';
import { cardIdOf, documentIdIn, writeEnvelope } from '../envelope.ts';
import { newId, readHere } from '../here.ts';
import type { OpenDocument } from '../open-document.ts';
import type { ShelvedCollaboration } from '../shelf.ts';
import { cellsAt } from '../stored.ts';
import type { Source } from './gather.ts';
import { marksOf, noteKnown, readKnown } from './known.ts';
import type { Passed } from './message.ts';

/** The open document of a tool; null while it is empty. What a template filled in counts, even before it is stored. */
export function sourceOf<Value extends object>(tool: Tool<Value>, document: OpenDocument<Value>): Source | null {
  const { value } = document.$state.get();
  const own = document.cells();
  const change = changeBetween(tool.empty as Data, value as Data);
  const cells = Object.keys(own).length > 0 ? own : applyChange({}, change, Date.now(), newId());
  if (Object.keys(cells).length === 0) return null;
  return sourceFrom(document.id() ?? freshId(tool), tool, cells, document.change);
}

/**
 * The open sheet, as it is once it was given to the other side, and what of the card stands on it; nothing while the sheet is empty.
 * @param role the side of the person at this browser @param day `YYYY-MM-DD`
 */
export function sheetSourcesOf<Value extends object>(
  tool: Tool<Value>,
  document: OpenDocument<Value>,
  role: Role,
  day: string,
): readonly Source[] {
  const sheet = sourceOf(tool, document);
  return sheet ? [givenBy(role, day, sheet), ...cardSourcesOf(tool, document.place())] : [];
}

function givenBy(role: Role, day: string, source: Source): Source {
  const { tool, cells } = source;
  if (!tool.given || role === 'assistant') return source;
  const value = tool.decode(dataOf(cells));
  const change = changeBetween(value, tool.given(value, day));
  const after = Object.entries(applyChange(cells, change, Date.now(), newId()));
  return { ...source, given: Object.fromEntries(after.filter(([path]) => Object.hasOwn(change, path))) };
}

/** None where nothing of it is filled in. */
function cardSourcesOf({ onCard = [] }: AnyTool, place: string | null): readonly Source[] {
  if (place === null) return [];
  const id = cardIdOf(place);
  const cells = Object.entries(cellsAt(id, collaboration) ?? {}).filter(([path]) => onCard.includes(path));
  return cells.some(([, [value]]) => value) ? [sourceFrom(id, collaboration, Object.fromEntries(cells))] : [];
}

const sourceFrom = (
  id: string,
  tool: AnyTool,
  cells: Cells,
  change: Source['change'] = (next) => openDocument(tool, id).change(next),
): Source => ({ id, tool, cells, change, known: readKnown(id) });

const freshId = (tool: AnyTool): string => documentIdIn(readHere()?.collaboration ?? newId(), tool, newId());

/** The card and every document of a collaboration, each as it is once it was given. @param day `YYYY-MM-DD` */
export function sourcesOf({ id, documents, card: { role } }: ShelvedCollaboration, day: string): readonly Source[] {
  const cardId = cardIdOf(id);
  const card = cellsAt(cardId, collaboration);
  return [
    ...(card ? [sourceFrom(cardId, collaboration, card)] : []),
    ...documents.map((one) => givenBy(role, day, sourceFrom(one.id, one.tool, one.cells))),
  ];
}

/**
 * Remembers which versions went out, so that a copy that comes back is understood; and in the document, where its tool keeps what the other
 * side has seen. @param day `YYYY-MM-DD`
 */
export function noteSent(sent: readonly { readonly source: Source; readonly passed: Passed }[], day: string): void {
  for (const { source, passed } of sent) {
    const { id, tool, change } = source;
    const own = cellsAt(id, tool);
    if (own === null) continue;
    noteKnown(id, marksOf(passed.cells));
    const { whenSeen, decode } = tool;
    // That it was given stands here as the very change that went along: one of its own would be asked about when the sheet comes back.
    const given = mergeCells(own, passed.cells);
    if (given !== own && writeText(id, writeEnvelope(id, tool, given)).ok) change((now: unknown) => now);
    if (whenSeen) change((now: unknown) => whenSeen(now, decode(dataOf(passed.cells)), day, now));
  }
}
