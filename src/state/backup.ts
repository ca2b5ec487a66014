/**
 * Backup and restore. A backup is one readable JSON file: a table of contents in plain words, then every document as it is stored.
 * Restoring is planned first and shown; then all of it is written or nothing is. The same plan serves received copies.
 */
import * as v from 'valibot';
import { keysFrom, removeText } from '#browser/entries.ts';
import { readText, type WriteResult, writeText } from '#browser/storage.ts';
import { applyChange, type Cells, type Change, changeBetween, dataOf, mergeCells } from './cells.ts';
import { APP, readEnvelope, readParsed, writeEnvelope } from './envelope.ts';
import { newId } from './here.ts';
import { DOCUMENT_ID, toolOf } from './shelf.ts';

const VERSION = 1;
/** Larger files are refused before they are read, in characters. */
export const MOST_CHARACTERS = 8 * 1024 * 1024;
const MOST_DOCUMENTS = 1000;

const File = v.object({
  app: v.literal(APP),
  kind: v.literal('backup'),
  version: v.number(),
  createdAt: v.fallback(v.string(), ''),
  documents: v.pipe(v.array(v.unknown()), v.maxLength(MOST_DOCUMENTS)),
});

/** @param contents table of contents, one line each, for people who open the file; @param now ISO moment */
export function writeBackup(ids: readonly string[], contents: readonly string[], now: string): string {
  const documents = ids.map((id) => readText(id)).filter((text) => text !== null);
  const head = JSON.stringify({ app: APP, kind: 'backup', version: VERSION, createdAt: now, contents }, null, 2);
  // Each document on a line of its own: readable, and a damaged line leaves the others whole.
  return `${head.slice(0, -2)},\n  "documents": [\n${documents.map((text) => `    ${text}`).join(',\n')}\n  ]\n}\n`;
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
export type Refusal = 'tooLarge' | 'notJson' | 'notOurs' | 'newer';

/** Reads a backup file and says what would happen to every document in it. Touches nothing. @param now milliseconds */
export function planRestore(text: string, way: Way, now: number): Planned {
  if (text.length > MOST_CHARACTERS) return { ok: false, reason: 'tooLarge' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: 'notJson' };
  }
  const file = v.safeParse(File, parsed);
  if (!file.success) return { ok: false, reason: 'notOurs' };
  if (file.output.version > VERSION) return { ok: false, reason: 'newer' };
  const { createdAt, documents } = file.output;
  return { ok: true, plan: { createdAt, fates: documents.map((document) => fateOf(document, way, now)) } };
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

const isDeletedAlike = (a: Cells, b: Cells): boolean =>
  (a['$deletedAt']?.[0] ?? null) === (b['$deletedAt']?.[0] ?? null);

/** The received state written over our own as a new change, so that it also wins in other tabs. */
function asIn(received: Cells, own: Cells, now: number): Cells {
  const change: Record<string, Change[string]> = { ...changeBetween(dataOf(own), dataOf(received)) };
  const wasDeleted = received['$deletedAt']?.[0] ?? null;
  if ((own['$deletedAt']?.[0] ?? null) !== wasDeleted) change['$deletedAt'] = wasDeleted;
  return Object.keys(change).length === 0 ? own : applyChange(mergeCells(own, received), change, now, newId());
}

const LOG = 'restoring';
const Log = v.array(v.tuple([v.string(), v.string()]));

/**
 * Writes a plan: everything or nothing. The texts are noted first, under one key and so in one stroke; a tab that dies half-way is
 * finished by the next one (`finishRestore`). Returns how to take it back.
 */
export function applyPlan({ fates }: Plan): (WriteResult & { ok: false }) | { ok: true; undo: () => WriteResult } {
  const texts = fates.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const]));
  const before = texts.map(([id]) => [id, readText(id)] as const);
  const noted = writeText(LOG, JSON.stringify(texts));
  if (!noted.ok) return noted;
  for (const [id, text] of texts) {
    const written = writeText(id, text);
    if (written.ok) continue;
    putBack(before);
    removeText(LOG);
    return written;
  }
  removeText(LOG);
  return { ok: true, undo: () => takeBack(before) };
}

function putBack(before: readonly (readonly [string, string | null])[]): void {
  for (const [id, text] of before) {
    if (text === null) removeText(id);
    else writeText(id, text);
  }
}

/** Undoes a restore as a new change: what other tabs have taken in meanwhile follows. */
function takeBack(before: readonly (readonly [string, string | null])[]): WriteResult {
  for (const [id, text] of before) {
    const tool = toolOf(id);
    const now = tool ? readEnvelope(readText(id), tool) : undefined;
    const then = tool ? readEnvelope(text, tool) : undefined;
    if (!tool || now?.kind !== 'document') continue;
    const old: Cells = then?.kind === 'document' ? then.cells : {};
    const change: Change = {
      ...changeBetween(dataOf(now.cells), dataOf(old)),
      $deletedAt: text === null ? Date.now() : (old['$deletedAt']?.[0] ?? null),
    };
    const written = writeText(id, writeEnvelope(id, tool, applyChange(now.cells, change, Date.now(), newId())));
    if (!written.ok) return written;
  }
  return { ok: true };
}

/** Finishes a restore that was cut off. Writing it twice changes nothing. */
export function finishRestore(): void {
  if (!keysFrom(LOG).includes(LOG)) return;
  try {
    for (const [id, text] of v.parse(Log, JSON.parse(readText(LOG) ?? ''))) {
      const tool = toolOf(id);
      const [noted, here] = tool ? [readEnvelope(text, tool), readEnvelope(readText(id), tool)] : [];
      if (!tool || noted?.kind !== 'document') continue;
      const cells = here?.kind === 'document' ? mergeCells(here.cells, noted.cells) : noted.cells;
      if (!writeText(id, writeEnvelope(id, tool, cells)).ok) return;
    }
  } catch {
    // a damaged note: the documents themselves are whole, each was written in one stroke
  }
  removeText(LOG);
}
