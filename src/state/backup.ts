/**
 * Backup and restore. A backup is one readable JSON file: a table of contents in plain words, then every document as it is stored.
 * Restoring is planned first and shown; then all of it is written or nothing is. The same plan serves received copies.
 */
import * as v from 'valibot';
import { readText } from '#browser/storage.ts';
import { isDay } from '#lib/days.ts';
import { applyChange, type Cells, type Change, changeBetween, dataOf, mergeCells, valueAt } from './cells.ts';
import { APP, DOCUMENT_ID, readEnvelope, readParsed, writeEnvelope } from './envelope.ts';
import { newId } from './here.ts';
import { toolOf } from './shelf.ts';

const VERSION = 1;
/** Larger files are refused before they are read, in characters. */
export const MOST_CHARACTERS = 8 * 1024 * 1024;
/** More than any browser's storage holds, and few enough to be listed. */
const MOST_DOCUMENTS = 20_000;

const File = v.object({
  app: v.literal(APP),
  kind: v.literal('backup'),
  version: v.number(),
  createdAt: v.fallback(
    v.pipe(
      v.string(),
      v.check((moment) => isDay(moment.slice(0, 10))),
    ),
    '',
  ),
  documents: v.pipe(v.array(v.unknown()), v.maxLength(MOST_DOCUMENTS)),
  unreadable: v.fallback(v.record(v.string(), v.string()), {}),
});

/**
 * A damaged text lies beside the documents as it is, by its id: among them it would make the whole file unreadable.
 * @param contents table of contents, one line each, for people who open the file; @param now ISO moment
 */
export function writeBackup(ids: readonly string[], contents: readonly string[], now: string): string {
  const texts = ids.map((id) => [id, readText(id) ?? ''] as const).filter(([, text]) => text !== '');
  const documents = texts.filter(([, text]) => isJson(text)).map(([, text]) => `    ${text}`);
  const unreadable = Object.fromEntries(texts.filter(([, text]) => !isJson(text)));
  const head = { app: APP, kind: 'backup', version: VERSION, createdAt: now, contents, unreadable };
  // Each document on a line of its own, so that a person can read the file.
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "documents": [\n${documents.join(',\n')}\n  ]\n}\n`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** merge: what was changed last wins, field by field · asInFile: the file's state, as a new change */
export type Way = 'merge' | 'asInFile';

export interface Fate {
  readonly id: string;
  readonly name: string;
  readonly toolId: string;
  /** new: not here yet · changed: some fields will change · same: nothing to do · newer, unreadable: left out */
  readonly fate: 'new' | 'changed' | 'same' | 'newer' | 'unreadable';
  /** How many fields change. */
  readonly fields: number;
  /** What will be written; null for what is left out or already so. */
  readonly text: string | null;
}
export interface Plan {
  readonly createdAt: string;
  readonly fates: readonly Fate[];
}
export type Planned = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly reason: Refusal };
export type Refusal = 'tooLarge' | 'notJson' | 'notOurs' | 'passing' | 'newer';

/** Reads a backup file and says what would happen to every document in it. Touches nothing. @param now milliseconds */
export function planRestore(text: string, way: Way, now: number): Planned {
  if (text.length > MOST_CHARACTERS) return { ok: false, reason: 'tooLarge' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: 'notJson' };
  }
  if (v.is(v.object({ app: v.literal(APP), kind: v.literal('passing') }), parsed))
    return { ok: false, reason: 'passing' };
  const file = v.safeParse(File, parsed);
  if (!file.success) return { ok: false, reason: 'notOurs' };
  if (file.output.version > VERSION) return { ok: false, reason: 'newer' };
  const { createdAt, documents, unreadable } = file.output;
  const left = Object.keys(unreadable).map((id) => ({ ...UNREADABLE, id, toolId: toolOf(id)?.id ?? '' }));
  return {
    ok: true,
    plan: { createdAt, fates: [...documents.map((document) => fateOf(document, way, now)), ...left] },
  };
}

const UNREADABLE: Fate = { id: '', name: '', toolId: '', fate: 'unreadable', fields: 0, text: null };

/** Latest moment a stamp can hold; a later one would make all further changes impossible. */
const LAST_MOMENT = 8.64e15;

/** What would happen to one received document. */
export function fateOf(received: unknown, way: Way, now: number): Fate {
  const named = v.safeParse(v.object({ id: v.pipe(v.string(), v.regex(DOCUMENT_ID)) }), received);
  if (!named.success) return UNREADABLE;
  const { id } = named.output;
  const tool = toolOf(id);
  if (!tool) return { ...UNREADABLE, id, fate: 'newer' };
  const known = { ...UNREADABLE, id, toolId: tool.id };
  const found = readParsed(received, tool);
  if (found.kind === 'newer') return { ...known, fate: 'newer' };
  if (found.kind !== 'document' || !hasPossibleStamps(found.cells)) return known;
  const titled = { ...known, name: tool.nameOf(tool.decode(dataOf(found.cells))) };
  const here = readEnvelope(readText(id), tool);
  if (here.kind === 'newer') return { ...titled, fate: 'newer' };
  const own = here.kind === 'document' ? here.cells : {};
  const next = way === 'merge' ? mergeCells(own, found.cells) : asIn(found.cells, own, now);
  const fields = Object.keys(changeBetween(dataOf(own), dataOf(next))).length;
  if (next === own) return { ...titled, fate: 'same' };
  const fate = here.kind === 'document' ? (fields === 0 && isDeletedAlike(own, next) ? 'same' : 'changed') : 'new';
  return { ...titled, fate, fields, text: writeEnvelope(id, tool, next) };
}

const hasPossibleStamps = (cells: Cells): boolean =>
  Object.values(cells).every(([, at]) => at >= 0 && at < LAST_MOMENT);

const isDeletedAlike = (a: Cells, b: Cells): boolean => valueAt(a, '$deletedAt') === valueAt(b, '$deletedAt');

/** The received state written over our own as a new change, so that it also wins in other tabs. */
function asIn(received: Cells, own: Cells, now: number): Cells {
  const change: Record<string, Change[string]> = { ...changeBetween(dataOf(own), dataOf(received)) };
  const wasDeleted = valueAt(received, '$deletedAt');
  if (valueAt(own, '$deletedAt') !== wasDeleted) change['$deletedAt'] = wasDeleted;
  return Object.keys(change).length === 0 ? own : applyChange(mergeCells(own, received), change, now, newId());
}
