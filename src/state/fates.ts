/** What would happen to each document of a file, when it is joined with what lies here or put in its place. Touches nothing. */
import * as v from 'valibot';
import { collaboration } from '#tools/collaboration.ts';
import type { AnyTool } from '#tools/tool.ts';
import {
  applyChange,
  type Cells,
  type Change,
  changeBetween,
  dataOf,
  isDeleted,
  mergeCells,
  valueAt,
} from './cells.ts';
import { type Entered, lastEntered, later, mergeCopies } from './deletion.ts';
import { cardIdOf, collaborationOf, DOCUMENT_ID, readEnvelope, readParsed, writeEnvelope } from './envelope.ts';
import { type Changed, followersOf } from './follow.ts';
import { newId } from './here.ts';
import { LATEST, notAfter } from './passing/known.ts';
import { cellsOf, idsIn, toolOf } from './shelf.ts';
import { cellsAt, storedAt } from './stored.ts';

/** merge: what was changed last wins, field by field · asInFile: the file's state, as a new change */
export type RestoreWay = 'merge' | 'asInFile';

export interface Fate {
  readonly id: string;
  readonly name: string;
  readonly toolId: string;
  /**
   * new: not here yet · changed: some fields will change · same: nothing to do · newer, unreadable: left out.
   * newBinned: not here yet, and comes into the bin · binned: goes into the bin · back: comes out of it · staysBinned: lies in the bin here, and
   * will · kept: deleted in the file, used here since
   */
  readonly fate:
    | 'new'
    | 'changed'
    | 'same'
    | 'newer'
    | 'unreadable'
    | 'newBinned'
    | 'binned'
    | 'back'
    | 'staysBinned'
    | 'kept';
  /** How many fields change. */
  readonly fields: number;
  /** What will be written; null for what is left out or already so. */
  readonly text: string | null;
  /** Only for a document that will be written: how it is here now (null: not here), and how it will be. */
  readonly states?: readonly [before: Cells | null, after: Cells];
}

/** A document of the file that can be read. */
interface InFile {
  readonly id: string;
  readonly tool: AnyTool;
  readonly cells: Cells;
}

const UNREADABLE: Fate = { id: '', name: '', toolId: '', fate: 'unreadable', fields: 0, text: null };

/** Of what lies in the file as text that no reader understands. */
export const unreadableFate = (id: string): Fate => ({ ...UNREADABLE, id, toolId: toolOf(id)?.id ?? '' });

/** @param received documents as they lie in the file @param now milliseconds */
export function fatesOf(received: readonly unknown[], way: RestoreWay, now: number): readonly Fate[] {
  const read = received.map(readReceived);
  const found = read.filter((one) => 'cells' in one);
  const fates = read.map((one) => ('cells' in one ? fateOf(one, found, way, now) : one));
  const all = [...fates, ...cardsBack(found, way, now)];
  return way === 'merge' ? withFollowers(all, now) : all;
}

/** With the documents that change along (`follows`): a row ticked in a week on one device is ticked as well in the week the other device carried it over to. */
function withFollowers(fates: readonly Fate[], now: number): readonly Fate[] {
  const changed = fates.flatMap(({ id, text, states }) => {
    const tool = toolOf(id);
    if (!tool?.follows) return [];
    const next = readEnvelope(text, tool);
    return next.kind === 'document' ? [{ id, tool, before: states?.[0] ?? null, after: next.cells }] : [];
  });
  const followers = followersOf(changed, now, newId());
  const fateFrom = ({ id, tool, before, after }: Changed): Fate => {
    const [own] = fates.find((fate) => fate.id === id)?.states ?? [before];
    const fields = Object.keys(changeBetween(dataOf(own ?? {}), dataOf(after))).length;
    const name = tool.nameOf(tool.decode(dataOf(after)));
    const text = writeEnvelope(id, tool, after);
    return { id, name, toolId: tool.id, fate: 'changed', fields, text, states: [own ?? null, after] };
  };
  const byId = new Map(followers.map((one) => [one.id, fateFrom(one)]));
  const isChanged = ({ fate }: Fate): boolean => fate === 'changed' || fate === 'same';
  return [
    ...fates.map((fate) => {
      const follower = byId.get(fate.id);
      byId.delete(fate.id);
      return follower ? (isChanged(fate) ? follower : { ...fate, text: follower.text }) : fate;
    }),
    ...byId.values(),
  ];
}

function readReceived(received: unknown): InFile | Fate {
  const named = v.safeParse(v.object({ id: v.pipe(v.string(), v.regex(DOCUMENT_ID)) }), received);
  if (!named.success) return UNREADABLE;
  const { id } = named.output;
  const tool = toolOf(id);
  if (!tool) return { ...UNREADABLE, id, fate: 'newer' };
  const found = readParsed(received, tool);
  if (found.kind === 'newer') return { ...unreadableFate(id), fate: 'newer' };
  if (found.kind !== 'document') return unreadableFate(id);
  return { id, tool, cells: notAfter(found.cells, LATEST) };
}

function fateOf({ id, tool, cells }: InFile, all: readonly InFile[], way: RestoreWay, now: number): Fate {
  const here = storedAt(id, tool);
  const known = { ...UNREADABLE, id, toolId: tool.id, name: tool.nameOf(tool.decode(dataOf(cells))) };
  if (here.kind === 'newer') return { ...known, fate: 'newer' };
  const own = here.kind === 'document' ? here.cells : null;
  const next = way === 'merge' ? joined({ id, tool, cells }, own ?? {}, all) : asIn(cells, own ?? {}, now);
  const fields = Object.keys(changeBetween(dataOf(own ?? {}), dataOf(next))).length;
  // A deleted card in the file is about the sheets that lie here, also where these have no card.
  const isHere = own !== null || (isDeleted(cells) && tool === collaboration && lastHere(id) !== null);
  const fate = isHere ? fateBetween(own ?? {}, cells, next, fields) : isDeleted(next) ? 'newBinned' : 'new';
  if (next === own) return { ...known, fate };
  return { ...known, fate, fields, text: writeEnvelope(id, tool, next), states: [own, next] };
}

/** A collaboration goes into the bin with all its sheets, so what was entered into any of them counts. */
function joined({ id, tool, cells }: InFile, own: Cells, all: readonly InFile[]): Cells {
  if (tool !== collaboration || isDeleted(own) === isDeleted(cells)) return mergeCopies(own, cells);
  return mergeCopies(own, cells, later(lastEntered(own), lastHere(id)), later(lastEntered(cells), lastThere(id, all)));
}

const enteredIn = (sheets: readonly Pick<InFile, 'cells'>[]): Entered =>
  sheets
    .filter(({ cells }) => !isDeleted(cells))
    .map(({ cells }) => lastEntered(cells))
    .reduce(later, null);

const lastThere = (cardId: string, all: readonly InFile[]): Entered =>
  enteredIn(all.filter(({ id }) => collaborationOf(id) === collaborationOf(cardId)));

const lastHere = (cardId: string): Entered =>
  enteredIn(
    idsIn(collaborationOf(cardId)).flatMap((id) => {
      const cells = cellsOf(id);
      return cells ? [{ cells }] : [];
    }),
  );

function fateBetween(own: Cells, found: Cells, next: Cells, fields: number): Fate['fate'] {
  if (isDeleted(own) !== isDeleted(next)) return isDeleted(next) ? 'binned' : 'back';
  if (isDeleted(own) !== isDeleted(found)) return isDeleted(own) ? 'staysBinned' : 'kept';
  return fields === 0 && valueAt(own, '$deletedAt') === valueAt(next, '$deletedAt') ? 'same' : 'changed';
}

/**
 * Collaborations that lie in the bin here, while the file has sheets of them in use but no card. They are judged as if the file had the card too, not
 * deleted: else the sheets would come back into a collaboration that stays in the bin.
 */
function cardsBack(found: readonly InFile[], way: RestoreWay, now: number): readonly Fate[] {
  const ids = new Set(found.map(({ id }) => cardIdOf(collaborationOf(id))));
  for (const { id } of found) ids.delete(id);
  return [...ids].flatMap((id) => {
    const here = cellsAt(id, collaboration);
    if (!here || !isDeleted(here)) return [];
    const { $deletedAt: _, ...cells } = here;
    const fate = fateOf({ id, tool: collaboration, cells }, found, way, now);
    return fate.fate === 'back' ? [fate] : [];
  });
}

/** The received state written over our own as a new change, so that it also wins in other tabs. */
function asIn(received: Cells, own: Cells, now: number): Cells {
  const change: Record<string, Change[string]> = { ...changeBetween(dataOf(own), dataOf(received)) };
  const wasDeleted = valueAt(received, '$deletedAt');
  if (valueAt(own, '$deletedAt') !== wasDeleted) change['$deletedAt'] = wasDeleted;
  return Object.keys(change).length === 0 ? own : applyChange(mergeCells(own, received), change, now, newId());
}
