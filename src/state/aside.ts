/** Damaged texts are put aside as they are, where the binder offers them, below its bin; the same text once (reliability.md, P5). */
import { keysFrom, removeText } from '#browser/entries.ts';
import { readText, type WriteResult, writeText } from '#browser/storage.ts';

const keysOf = (id: string): readonly string[] => keysFrom(`aside:${id}:`);

/** Keeps the text beside the document; a text that is kept already is not kept twice. */
export function putAside(id: string, text: string): WriteResult {
  return keysOf(id).some((key) => readText(key) === text) ? { ok: true } : writeText(`aside:${id}:${Date.now()}`, text);
}

export function dropAside(id: string): void {
  for (const key of keysOf(id)) removeText(key);
}
