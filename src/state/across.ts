/**
 * One act in two sheets of a tool: “next week” marks rows here and begins a sheet there. Undo and redo take the whole act, from whichever of the two
 * it is pressed. Where the other sheet was changed since, it stays as it is. Each sheet keeps its own part of the act among its steps.
 */
import type { Tool } from '#tools/tool.ts';
import type { Change } from './cells.ts';
import { openDocument } from './document.ts';
import type { OpenDocument, StepTaken } from './open-document.ts';

type Ends = Pick<OpenDocument<unknown>, 'id' | 'tie'>;

/** Called within the act, once the other sheet is changed. @param isBegun whether the act began that sheet */
export function tie(one: Ends, other: Ends, isBegun: boolean): void {
  const [here, there] = [one.id(), other.id()];
  if (there !== null) one.tie(there, false);
  if (here !== null) other.tie(here, isBegun);
}

export interface StepAcross extends StepTaken {
  /** What the same step changed in the other sheet; null: it stays as it is. */
  readonly there?: Change | null;
}

/** One step in the open sheet, and the part of the same act in the other one. @returns null: nothing was changed */
export function stepAcross<Value extends object>(
  tool: Tool<Value>,
  document: Pick<OpenDocument<Value>, 'undo' | 'redo'>,
  way: 'undo' | 'redo',
): StepAcross | null {
  const taken = document[way]();
  if (!taken?.also) return taken;
  return { ...taken, there: openDocument(tool, taken.also)[way](taken.at)?.change ?? null };
}
