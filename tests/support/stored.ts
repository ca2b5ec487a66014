/** What lies in a browser's storage, as the site itself writes it: for tests that begin with something filled in. */
import { applyChange, changeBetween } from '#state/cells.ts';
import { writeEnvelope } from '#state/envelope.ts';
import { toolOf } from '#state/shelf.ts';
import type { Data } from '#tools/tool.ts';

/** Key and text in localStorage. */
export type StoredEntry = readonly [key: string, text: string];

/** A document by its id, with the fields that are filled in. @param at moment of the entry, in milliseconds */
export function storedDocument(id: string, filled: object, at = 1_764_000_000_000): StoredEntry {
  const tool = toolOf(id);
  if (!tool) throw new Error(`“${id}” is the id of no tool's document`);
  const cells = applyChange({}, changeBetween({}, filled as Data), at, 'test');
  return [`eingespielt:${id}`, writeEnvelope(id, tool, cells)];
}

/** Where the person is. @param open the open sheet by its tool */
export const storedPlace = (collaboration: string, open: Readonly<Record<string, string>> = {}): StoredEntry => [
  'eingespielt:here',
  JSON.stringify({ collaboration, open }),
];
