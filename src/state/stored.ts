/** What lies in storage, read once per text: with a hundred sheets, a letter in one of them must not parse the others again. */
import { readText } from '#browser/storage.ts';
import type { AnyTool, Data } from '#tools/tool.ts';
import { type Cells, dataOf } from './cells.ts';
import { type Found, readEnvelope } from './envelope.ts';

const known = new Map<string, { readonly text: string | null; readonly found: Found }>();

/** The document under this id. @param tool always the one of the id */
export function storedAt(id: string, tool: AnyTool): Found {
  const text = readText(id);
  const before = known.get(id);
  if (before?.text === text) return before.found;
  const found = readEnvelope(text, tool);
  known.set(id, { text, found });
  return found;
}

/** What it holds; null: none, or none that can be read. */
export function cellsAt(id: string, tool: AnyTool): Cells | null {
  const found = storedAt(id, tool);
  return found.kind === 'document' ? found.cells : null;
}

const values = new WeakMap<Cells, unknown>();

/** What a tool reads in the cells of a stored document. */
export function valueIn<Value>(cells: Cells, tool: { readonly decode: (data: Data) => Value }): Value {
  if (!values.has(cells)) values.set(cells, tool.decode(dataOf(cells)));
  return values.get(cells) as Value;
}
