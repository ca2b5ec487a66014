/** A restore as a person means it: the documents, and what the other side has seen of them; and back again. */
import { readText } from '#browser/storage.ts';
import { type Applied, applyPlan } from './apply-plan.ts';
import type { Plan } from './backup.ts';
import { knownKey, readKnown, restoreKnown, weaveKnown, writeKnown } from './passing/known.ts';

export function restore(plan: Plan): Applied {
  const applied = applyPlan(plan);
  if (!applied.ok) return applied;
  // Not among the documents, which are all or nothing: where it cannot be stored, the next link only asks more.
  const before = [...plan.known.keys()].map((id) => [id, readText(knownKey(id))] as const);
  for (const [id, known] of plan.known) writeKnown(id, weaveKnown(readKnown(id), known));
  return {
    ok: true,
    undo: () => {
      const undone = applied.undo();
      if (!undone.ok) return undone;
      for (const [id, text] of before) restoreKnown(id, text);
      return undone;
    },
  };
}
