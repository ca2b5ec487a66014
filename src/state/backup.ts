/**
 * Writes a backup, and reads one into a plan. A backup is one JSON file that a person can read: a table of contents in plain words, every document as it
 * is stored, and what of each the other side has seen. What would happen to each document is in fates.ts; apply-plan.ts writes it, all or nothing.
 */
import * as v from 'valibot';
import { readText } from '#browser/storage.ts';
import { isDay } from '#lib/days.ts';
import { APP, COLLABORATION_ID, collaborationOf } from './envelope.ts';
import { type Fate, fatesOf, type RestoreWay, unreadableFate } from './fates.ts';
import { readHere } from './here.ts';
import { isNews, type Known, knownFrom, readKnown } from './passing/known.ts';

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
  /** The collaboration the person was in, '' where the file does not say; files of before these two fields open too. */
  here: v.fallback(v.pipe(v.string(), v.regex(COLLABORATION_ID)), ''),
  /** What the other side has seen, by document (passing/known.ts). */
  passed: v.fallback(v.record(v.string(), v.unknown()), {}),
});

/**
 * A damaged text lies beside the documents as it is, by its id: among them it would make the whole file unreadable.
 * @param contents table of contents, one line each, for people who open the file; @param now ISO moment
 */
export function writeBackup(ids: readonly string[], contents: readonly string[], now: string): string {
  const texts = ids.map((id) => [id, readText(id) ?? ''] as const).filter(([, text]) => text !== '');
  const documents = texts.filter(([, text]) => isJson(text)).map(([, text]) => `    ${text}`);
  const unreadable = Object.fromEntries(texts.filter(([, text]) => !isJson(text)));
  const place = readHere()?.collaboration;
  const here = ids.some((id) => collaborationOf(id) === place) ? { here: place } : {};
  const passed = texts.map(([id]) => [id, readKnown(id)] as const).filter(([, known]) => Object.keys(known).length > 0);
  const marks = passed.map(([id, known]) => `    ${JSON.stringify(id)}: ${JSON.stringify(known)}`);
  const head = { app: APP, kind: 'backup', version: VERSION, createdAt: now, ...here, contents, unreadable };
  // Each document on a line of its own, so that a person can read the file.
  const lists = [`"documents": [\n${documents.join(',\n')}\n  ]`, `"passed": {\n${marks.join(',\n')}\n  }`];
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  ${lists.join(',\n  ')}\n}\n`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export interface RestorePlan {
  readonly createdAt: string;
  readonly fates: readonly Fate[];
  /** The collaboration the person was in when the file was written; '' where it does not say. */
  readonly here: string;
  /** What the other side has seen and is not known here yet, by document. */
  readonly known: ReadonlyMap<string, Known>;
}
type Planned =
  | { readonly ok: true; readonly plan: RestorePlan }
  | { readonly ok: false; readonly reason: RestoreRefusal };
export type RestoreRefusal = 'tooLarge' | 'notJson' | 'notOurs' | 'passing' | 'newer';

/** Reads a backup file and says what would happen to every document in it. Touches nothing. @param now milliseconds */
export function planRestore(text: string, way: RestoreWay, now: number): Planned {
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
  const { createdAt, documents, unreadable, here, passed } = file.output;
  const fates = fatesOf(documents, way, now);
  const left = Object.keys(unreadable).map(unreadableFate);
  return { ok: true, plan: { createdAt, fates: [...fates, ...left], here, known: newlyKnown(fates, passed) } };
}

function newlyKnown(fates: readonly Fate[], passed: Readonly<Record<string, unknown>>): ReadonlyMap<string, Known> {
  const ids = new Set(fates.filter(({ fate }) => fate !== 'newer' && fate !== 'unreadable').map(({ id }) => id));
  const all = [...ids].filter((id) => Object.hasOwn(passed, id)).map((id) => [id, knownFrom(passed[id])] as const);
  return new Map(all.filter(([id, known]) => isNews(readKnown(id), known)));
}
