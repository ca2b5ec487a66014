/** The envelope of a stored document, and the table of what may be found in storage (architecture.md, Documents). */
import * as v from 'valibot';
import { collaboration } from '#tools/collaboration.ts';
import { type AnyTool, type Data, versionOf } from '#tools/tool.ts';
import { applyChange, type Cell, type Cells, changeBetween, dataOf, isSafePath, lastChangeOf } from './cells.ts';

/** Name of the application in every envelope. */
export const APP = 'eingespielt';

/** Latest moment of a change, in milliseconds: days after the year 9999 are written otherwise and cannot be shown. No clock means it. */
const LATEST = Date.UTC(9999, 11, 31);
const Moment = v.pipe(v.number(), v.minValue(0), v.maxValue(LATEST));

const Envelope = v.object({
  app: v.literal(APP),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.string(),
  tool: v.string(),
  collaboration: v.string(),
  cells: v.record(
    v.pipe(v.string(), v.check(isSafePath)),
    v.tuple([v.union([v.string(), v.number(), v.boolean(), v.null()]), Moment, v.string()]),
  ),
});
type Envelope = v.InferOutput<typeof Envelope>;

export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'document'; readonly cells: Cells }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** Reads the text of a stored document. Never throws and never guesses: what does not fit is `damaged`, what is ahead of us is `newer`. */
export function readEnvelope(text: string | null, tool: AnyTool): Found {
  if (text === null) return { kind: 'nothing' };
  try {
    return readParsed(JSON.parse(text), tool);
  } catch {
    return { kind: 'damaged' };
  }
}

/** The same for what is already parsed: one document inside a file. */
export function readParsed(parsed: unknown, tool: AnyTool): Found {
  const newer = v.safeParse(v.object({ app: v.literal(APP), tool: v.literal(tool.id), version: v.number() }), parsed);
  if (newer.success && newer.output.version > versionOf(tool)) return { kind: 'newer' };
  const result = v.safeParse(Envelope, parsed, { abortEarly: true });
  if (!result.success || result.output.tool !== tool.id) return { kind: 'damaged' };
  return migrate(result.output, tool);
}

function migrate({ version, cells }: Envelope, tool: AnyTool): Found {
  if (version === versionOf(tool)) return { kind: 'document', cells };
  try {
    const before = dataOf(cells);
    const after = tool.migrations.slice(version - 1).reduce<Data>((data, step) => step(data), before);
    // Two tabs that migrate the same document must write the same stamps: the moment is the document's own.
    return {
      kind: 'document',
      cells: applyChange(cells, changeBetween(before, after), lastChangeOf(cells), 'migration'),
    };
  } catch {
    return { kind: 'damaged' };
  }
}

/** The text to store. @param id document id; its first part is the collaboration */
export function writeEnvelope(id: string, tool: AnyTool, cells: Cells): string {
  const head = { app: APP, version: versionOf(tool), id, tool: tool.id, collaboration: collaborationOf(id) };
  let inside = '';
  for (const path in cells) {
    const cell = cells[path];
    if (!cell) continue;
    let known = texts.get(cell);
    if (known?.path !== path) {
      known = { path, text: `${JSON.stringify(path)}:${JSON.stringify(cell)}` };
      texts.set(cell, known);
    }
    inside += inside === '' ? known.text : `,${known.text}`;
  }
  return `${JSON.stringify(head).slice(0, -1)},"cells":{${inside}}}`;
}

/** Text of each cell where it lies. A keystroke makes one new cell, and the others need not be written out again. */
const texts = new WeakMap<Cell, { readonly path: string; readonly text: string }>();

export const COLLABORATION_ID = /^[a-z0-9]{8,32}$/;
/** Document ids are `<collaboration>.<tool>` or `<collaboration>.<tool>.<own>`, here and where they are passed on (message.ts). */
export const DOCUMENT_ID = /^[a-z0-9]{8,32}\.[a-z-]{1,40}(\.[a-z0-9]{1,32})?$/;

/** Id of a document. @param own its last part, where the tool has many */
export const documentIdIn = (place: string, { id, one }: Pick<AnyTool, 'id' | 'one'>, own: string): string =>
  one ? `${place}.${id}` : `${place}.${id}.${own}`;

export function collaborationOf(id: string): string {
  return id.split('.')[0] ?? '';
}

/** Id of the card of a collaboration. */
export const cardIdOf = (place: string): string => `${place}.${collaboration.id}`;
