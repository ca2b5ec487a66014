/**
 * Changes on their way into a large document. Writing a hundred kilobytes takes longer than a keystroke may, so the change alone is stored
 * at once, under a key of its own, and the whole document when the answer is painted. What a crash in between leaves behind is merged when
 * the document is opened next.
 */
import { keysFrom, readText, removeText, type WriteResult, writeText } from '#browser/storage.ts';
import type { AnyTool } from '#tools/tool.ts';
import { type Cells, mergeCells } from './cells.ts';
import { writeEnvelope } from './envelope.ts';

const START = 'late:';
const keyOf = (id: string, writer: string): string => `${START}${id}:${writer}`;

/** @param writer the tab, so that two of them do not write over each other's changes */
export const keepLate = (id: string, writer: string, tool: AnyTool, cells: Cells): WriteResult =>
  writeText(keyOf(id, writer), writeEnvelope(id, tool, cells));

/** The document holds the change now. */
export const dropLate = (id: string, writer: string): void => removeText(keyOf(id, writer));

/**
 * The stored text of a document with a late change in it, still as that version of the tool wrote it: only a whole document can be migrated.
 * null where they do not fit together: then the change stays where it is, for the version that can read it.
 */
export function withLate(text: string | null, late: string): string | null {
  try {
    const [whole, part] = [JSON.parse(text ?? late), JSON.parse(late)] as { version: number; cells: Cells }[];
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
