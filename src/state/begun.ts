/** A sheet begun with something in it, a template say: nothing of it is stored before the first entry, so the tab keeps it until then. */
import { dropNote, readNote, writeNote } from '#browser/session.ts';
import type { AnyTool, Tool } from '#tools/tool.ts';
import { openDocument } from './document.ts';
import { begunKey, readHere } from './here.ts';
import type { OpenDocument } from './open-document.ts';

/** @param value null: nothing is begun any more @param place the collaboration it belongs to; null: there was none yet */
export function noteBegun(tool: AnyTool, value: unknown, place: string | null): void {
  if (value === null) dropNote(begunKey(tool));
  else writeNote(begunKey(tool), JSON.stringify([place, value]));
}

/** As it was begun in this tab; null where nothing was, or in another collaboration. */
export function reopenBegun<Value extends object>(tool: Tool<Value>): OpenDocument<Value> | null {
  try {
    const [place, value] = JSON.parse(readNote(begunKey(tool)) ?? '');
    const here = readHere()?.collaboration ?? null;
    return (place ?? here) === here ? openDocument(tool, null, tool.decode(value), here) : null;
  } catch {
    return null;
  }
}
