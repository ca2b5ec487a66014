/**
 * One act that changes two sheets of a tool: “next week” marks rows here and begins a sheet there. Each sheet keeps its part of the act among its own
 * steps; undo and redo take both parts, whichever sheet they are pressed on. What was changed since then in the other sheet stays.
 */
import type { Tool } from '#tools/tool.ts';
import type { Change } from './cells.ts';
import { openDocument } from './document.ts';
import type { OpenDocument, StepTaken } from './open-document.ts';

type Ends = Pick<OpenDocument<unknown>, 'id' | 'tie'>;

/** Notes in both sheets that they were changed by one act; called within it, after the change. @param isBegun whether the act began the other sheet */
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
