/**
 * Changes on their way into a large document. Writing a hundred kilobytes takes longer than a keystroke may, so the change alone is stored
 * at once, under a key of its own, and the whole document when the person rests. What a crash in between leaves behind is merged when the
 * document is opened next.
 */
import { keysFrom, removeText } from '#browser/entries.ts';
import { keepInJournal } from '#browser/journal.ts';
import { readText, type WriteResult, writeText } from '#browser/storage.ts';
import type { AnyTool } from '#tools/tool.ts';
import { type Cells, mergeCells } from './cells.ts';
import { writeEnvelope } from './envelope.ts';

const START = 'late:';
const keyOf = (id: string, writer: string): string => `${START}${id}:${writer}`;

/** How the text of a late change begins: it is a part of a document and must not be taken for one. */
const PART = '{"part":true,';

/** @param writer the tab, so that two of them do not write over each other's changes */
export function keepLate(id: string, writer: string, tool: AnyTool, cells: Cells): WriteResult {
  const text = PART + writeEnvelope(id, tool, cells).slice(1);
  keepInJournal(id, `${writer}+`, text);
  return writeText(keyOf(id, writer), text);
}

/** The document holds the change now. */
export const dropLate = (id: string, writer: string): void => removeText(keyOf(id, writer));

/**
 * The stored text of a document with a late change in it, still as that version of the tool wrote it: only a whole document can be migrated.
 * null where they do not fit together: then the change stays where it is, for the version that can read it.
 * @param found a late change; a whole document is returned as it is
 */
export function withLate(text: string | null, found: string): string | null {
  if (text === null || !found.startsWith(PART)) return found;
  try {
    const [whole, part] = [JSON.parse(text), JSON.parse(found)] as { version: number; cells: Cells }[];
    if (!whole || whole.version !== part?.version) return null;
    return JSON.stringify({ ...whole, cells: mergeCells(whole.cells, part.cells) });
  } catch {
    return null;
  }
}

/** Texts that tabs left behind, by key. @param id of one document; '' for all */
export const readLate = (id: string): ReadonlyMap<string, string> =>
  new Map(keysFrom(id === '' ? START : `${START}${id}:`).map((key) => [key, readText(key) ?? '']));

/** The document a key of `readLate` belongs to. */
export const idOfLate = (key: string): string => key.split(':')[1] ?? '';

/** Removes what was merged and stored, unless its tab lives and has written more since. */
export function forgetLate(texts: ReadonlyMap<string, string>): void {
  for (const [key, text] of texts) if (readText(key) === text) removeText(key);
}
