/**
 * What is passed on: documents with their stamped fields, from whom, when. Received text is rebuilt field by field into new objects under
 * the limits below; nothing of the received object itself is kept.
 */
import * as v from 'valibot';
import type { Role } from '#tools/collaboration.ts';
import type { Leaf } from '#tools/tool.ts';
import { type Cell, type Cells, isSafePath } from '../cells.ts';
import { APP, DOCUMENT_ID } from '../envelope.ts';
import { type Known, LATEST, MOST_MARKS } from './known.ts';

export const VERSION = 1;

/** One document as it travels. */
export interface Passed {
  readonly id: string;
  readonly toolId: string;
  /** Version of the tool that wrote it. */
  readonly version: number;
  readonly cells: Cells;
  /** Earlier versions of these fields that the sender has seen. */
  readonly known: Known;
  /** Id of the document this one was taken over from; '' for none. */
  readonly origin: string;
}
export interface Message {
  readonly what: 'document' | 'collaboration' | 'form';
  /** Names as the sender wrote them, and the sender's side. */
  readonly from: string;
  readonly to: string;
  readonly side: Role;
  /** Milliseconds. */
  readonly at: number;
  /** The tool of an empty form; '' otherwise. */
  readonly toolId: string;
  readonly documents: readonly Passed[];
}

/** Characters, pieces and levels beyond which received data is not ours. */
const MOST = { documents: 1000, cells: 20_000, writers: 20_000, text: 20_000, name: 200, path: 300, levels: 8 };
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const moment = v.pipe(count, v.maxValue(LATEST));
const id = v.pipe(v.string(), v.regex(DOCUMENT_ID));
const toolId = v.pipe(v.string(), v.regex(/^[a-z-]{0,40}$/));
const name = v.pipe(v.string(), v.maxLength(MOST.name));
const path = v.pipe(v.string(), v.maxLength(MOST.path), v.check(maySend));
const leaf = v.union([
  v.pipe(v.string(), v.maxLength(MOST.text)),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.null(),
]);
/** Milliseconds since the change before, index of the writer, new values by path. */
const Changed = v.tuple([moment, count, v.record(path, leaf)]);
const Wire = v.object({
  app: v.literal(APP),
  kind: v.literal('passing'),
  version: v.literal(VERSION),
  what: v.picklist(['document', 'collaboration', 'form']),
  from: v.fallback(name, ''),
  to: v.fallback(name, ''),
  side: v.fallback(v.picklist(['client', 'assistant', '']), ''),
  at: moment,
  tool: v.exactOptional(toolId, ''),
  documents: v.pipe(
    v.array(
      v.object({
        id,
        tool: toolId,
        version: v.pipe(count, v.minValue(1), v.maxValue(10_000)),
        origin: v.exactOptional(v.union([id, v.literal('')]), ''),
        writers: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))), v.maxLength(MOST.writers)),
        changes: v.pipe(v.array(Changed), v.maxLength(MOST.cells)),
        known: v.exactOptional(
          v.record(path, v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-z]{1,7}$/))), v.maxLength(MOST_MARKS))),
          {},
        ),
      }),
    ),
    v.maxLength(MOST.documents),
    v.check((all) => new Set(all.map(({ id: own }) => own)).size === all.length), // of two the later would win
  ),
});
type Wire = v.InferInput<typeof Wire>;

/** Fields that begin with `$` are the frame's own: whether a document is deleted is not for others to say. */
function maySend(path: string): boolean {
  return !path.startsWith('$') && path.split('.').length <= MOST.levels && isSafePath(path);
}

/** As text; changes of the same moment and writer stand together, so that a link stays short. */
export function writeMessage({ what, from, to, side, at, toolId: tool, documents }: Message): string {
  const wire: Wire = {
    app: APP,
    kind: 'passing',
    version: VERSION,
    what,
    from,
    to,
    side,
    at,
    ...(tool && { tool }),
    documents: documents.map(toWire),
  };
  return JSON.stringify(wire);
}

function toWire({ id: own, toolId: tool, version, origin, cells, known }: Passed): Wire['documents'][number] {
  const writers = [...new Set(Object.values(cells).map(([, , by]) => by))];
  const changes: [number, number, Record<string, Leaf | null>][] = [];
  let last: Cell | undefined;
  for (const [where, cell] of Object.entries(cells).sort(([, a], [, b]) => a[1] - b[1] || (a[2] < b[2] ? -1 : 1))) {
    const [value, at, by] = cell;
    if (at !== last?.[1] || by !== last[2]) changes.push([at - (last?.[1] ?? 0), writers.indexOf(by), {}]);
    const group = changes.at(-1);
    if (group) group[2][where] = value;
    last = cell;
  }
  const marks = Object.entries(known).filter(([where, all]) => all.length > 0 && Object.hasOwn(cells, where));
  return {
    id: own,
    tool,
    version,
    ...(origin && { origin }),
    writers,
    changes,
    ...(marks.length > 0 && { known: Object.fromEntries(marks.map(([where, all]) => [where, [...all]])) }),
  };
}

type Read =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly reason: 'newer' | 'hostile' | 'notOurs' };

const Kind = v.object({ app: v.literal(APP), kind: v.literal('passing'), version: v.number() });

/** Reads the text of a message. Never throws. */
export function readMessage(text: string): Read {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'notOurs' };
  }
  const kind = v.safeParse(Kind, parsed);
  if (!kind.success) return { ok: false, reason: 'notOurs' };
  if (kind.output.version > VERSION) return { ok: false, reason: 'newer' };
  const wire = v.safeParse(Wire, parsed, { abortEarly: true });
  if (!wire.success) return { ok: false, reason: 'hostile' };
  const documents = wire.output.documents.map(fromWire);
  if (documents.some((one) => one === null)) return { ok: false, reason: 'hostile' };
  const { what, from, to, side, at, tool } = wire.output;
  return { ok: true, message: { what, from, to, side, at, toolId: tool, documents: documents as Passed[] } };
}

function fromWire(wire: v.InferOutput<typeof Wire>['documents'][number]): Passed | null {
  const cells: Record<string, Cell> = Object.create(null);
  let [at, size] = [0, 0];
  for (const [since, writer, values] of wire.changes) {
    at += since;
    const by = wire.writers[writer];
    if (by === undefined || at > LATEST) return null;
    for (const [where, value] of Object.entries(values)) {
      size += 1;
      cells[where] = [value, at, by];
    }
  }
  if (size > MOST.cells) return null;
  const known = Object.entries(wire.known).filter(([where]) => Object.hasOwn(cells, where));
  return {
    id: wire.id,
    toolId: wire.tool,
    version: wire.version,
    origin: wire.origin,
    cells,
    known: Object.fromEntries(known),
  };
}
