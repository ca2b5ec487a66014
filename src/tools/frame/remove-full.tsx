/** The way out of a full storage: a sheet has no room even in the bin, so it goes for good, or not at all. */
import { runWaiting } from '#browser/frames.ts';
import { remember } from '#state/here.ts';
import { removeForGood } from '#state/shelf-acts.ts';
import type { Desk } from '#state/use-document.ts';

/** @param question asked before it goes @returns whether it is gone */
export function removeFull(desk: Desk<unknown>, id: string, question: string): boolean {
  if (!confirm(question)) return false;
  desk.remove(id, (tool) => {
    runWaiting(); // what was typed last must not be written again behind it
    removeForGood({ id, tool });
    remember(tool, null);
    return { ok: true };
  });
  return true;
}
