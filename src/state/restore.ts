/** A restore as a person means it: the documents, what the other side has seen of them, and where one goes on; and back again. */
import { readText } from '#browser/storage.ts';
import { type Applied, applyPlan } from './apply-plan.ts';
import type { Plan } from './backup.ts';
import { leave, moveTo, readHere } from './here.ts';
import { knownKey, readKnown, restoreKnown, weaveKnown, writeKnown } from './passing/known.ts';
import { readShelf, type ShelvedCollaboration } from './shelf.ts';

export function restore(plan: Plan): Applied {
  const applied = applyPlan(plan);
  if (!applied.ok) return applied;
  // Not among the documents, which are all or nothing: where it cannot be stored, the next link only asks more.
  const before = [...plan.known.keys()].map((id) => [id, readText(knownKey(id))] as const);
  for (const [id, known] of plan.known) writeKnown(id, weaveKnown(readKnown(id), known));
  const place = readHere() === null ? placeAfter(plan) : null;
  if (place) moveTo(place.id);
  return {
    ok: true,
    undo: () => {
      const undone = applied.undo();
      if (!undone.ok) return undone;
      for (const [id, text] of before) restoreKnown(id, text);
      if (place && !present().some(({ id, documents }) => id === place.id && documents.length > 0)) leave(place.id);
      return undone;
    },
  };
}

const present = (): readonly ShelvedCollaboration[] => readShelf().collaborations;

/** Who is nowhere goes on where the file was written, or in what was changed last: tools that work nowhere would begin another collaboration. */
function placeAfter({ here }: Plan): ShelvedCollaboration | undefined {
  const all = present();
  return all.find(({ id }) => id === here) ?? all[0];
}
