/**
 * Where the person is: which collaboration, and which of many documents is open. Written on the first act, not on a visit. Each tab stays where it
 * is, also when it is reloaded: what is written into one client's sheet must not land with another, because a second tab went there.
 * A new tab begins where the last act was.
 */
import * as v from 'valibot';
import { keysFrom } from '#browser/entries.ts';
import { keepInJournal } from '#browser/journal.ts';
import { readPreference, writePreference } from '#browser/preferences.ts';
import { dropNote, readNote, writeNote } from '#browser/session.ts';
import { readJson } from '#lib/read-json.ts';
import type { AnyTool } from '#tools/tool.ts';
import { COLLABORATION_ID, collaborationOf, documentIdIn } from './envelope.ts';

const Here = v.object({
  collaboration: v.pipe(v.string(), v.regex(COLLABORATION_ID)),
  /** Open document by tool; '' where a new sheet was begun. */
  open: v.fallback(v.record(v.string(), v.string()), {}),
});
type Here = v.InferOutput<typeof Here>;

/** An id nobody else has: 50 random bits, lower case. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 32).toString(32)).join('');
}

/** A place as it was kept or recovered; null where the text says none. */
export const placeIn = (text: string | null | undefined): Here | null => readJson(text, Here);

/** Whether a new tab would know where to begin. */
export const isPlaceKept = (): boolean => placeIn(readPreference('here')) !== null;

/** Where this tab is; if that collaboration was removed for good elsewhere, where the last act was: typing must not bring an empty shell of it back. */
export function readHere(): Here | null {
  const [own, last] = [placeIn(readNote('here')), placeIn(readPreference('here'))];
  const isThere = own && (own.collaboration === last?.collaboration || keysFrom(`${own.collaboration}.`).length > 0);
  return isThere ? own : last;
}

/** For a page that works in a place, as it opens: from now on this tab stays there, whichever way another one goes. */
export function stayHere(): void {
  const here = readHere();
  if (here) writeNote('here', JSON.stringify(here));
}

export function writeHere(here: Here): void {
  const text = JSON.stringify(here);
  writeNote('here', text);
  writePreference('here', text);
  keepInJournal('here', 'place', text);
}

/** The collaboration one is in; begins one when there is none yet. */
function enter(): Here {
  return readHere() ?? { collaboration: newId(), open: {} };
}

/** Goes to another collaboration; no sheet of its tools is open there yet. */
export function moveTo(collaboration: string): void {
  if (readHere()?.collaboration === collaboration) return;
  writeHere({ collaboration, open: {} });
}

/** Away from a collaboration that is gone: one is in none until the next act. */
export function leave(collaboration: string): void {
  if (placeIn(readNote('here'))?.collaboration === collaboration) dropNote('here');
  if (placeIn(readPreference('here'))?.collaboration === collaboration) clearHere();
}

export function clearHere(): void {
  dropNote('here');
  writePreference('here', '');
  keepInJournal('here', 'place', '');
}

/** Id of the document a tool would show now, or null when there is none yet. */
export function openDocumentId(tool: AnyTool): string | null {
  const here = readHere();
  if (!here) return null;
  const start = `${here.collaboration}.${tool.id}`;
  const open = here.open[tool.id] ?? '';
  return tool.one ? start : open.startsWith(`${start}.`) ? open : null;
}

/** Whether it is known what of a tool is open here; not so right after another collaboration. */
export function knowsOpen(tool: AnyTool): boolean {
  return Object.hasOwn(readHere()?.open ?? {}, tool.id);
}

/**
 * Gives a first document its id and remembers it as the open one.
 * @param place the collaboration it was begun in: another tab may have gone elsewhere since; null where there was none
 */
export function newDocumentId(tool: AnyTool, place: string | null): string {
  const id = documentIdIn(place ?? enter().collaboration, tool, newId());
  remember(tool, id);
  return id;
}

/** Of the note about a sheet that was begun and is not stored yet (`begun.ts`). */
export const begunKey = ({ id }: Pick<AnyTool, 'id'>): string => `typing:${id}`;

/** Of the note about a question half typed over any page (site/ask/dialog.ts), by the collaboration it is meant for. */
export const askKey = (place: string | null): string => `typing:ask.${place ?? ''}`;

/** Remembers which document of a tool is open; null: a new sheet. */
export function remember(tool: AnyTool, id: string | null): void {
  dropNote(begunKey(tool));
  const here = enter();
  const collaboration = id === null ? here.collaboration : collaborationOf(id);
  const open = collaboration === here.collaboration ? { ...here.open } : {};
  if (!tool.one) open[tool.id] = id ?? '';
  writeHere({ collaboration, open });
}
