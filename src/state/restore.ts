/** A restore as a person means it: the documents, what the other side has seen of them, and where one goes on; and back again. */
import { readPreference, writePreference } from '#browser/preferences.ts';
import { readText } from '#browser/storage.ts';
import { type Applied, applyPlan } from './apply-plan.ts';
import type { RestorePlan } from './backup.ts';
import { leave, moveTo, readHere } from './here.ts';
import { knownKey, readKnown, restoreKnown, weaveKnown, writeKnown } from './passing/known.ts';
import { documentIds, readShelf, type ShelvedCollaboration } from './shelf.ts';
import { backupNote } from './since-backup.ts';

/** All or nothing of the documents. @returns why not, or how to take it back */
export function restore(plan: RestorePlan): Applied {
  const wasEmpty = documentIds().length === 0;
  const applied = applyPlan(plan);
  if (!applied.ok) return applied;
  const noted = readPreference('backup') ?? '';
  if (wasEmpty) backupNote(documentIds(), madeAt(plan))(); // all there is here stands in that file
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
      if (wasEmpty) writePreference('backup', noted);
      if (place && !present().some(({ id, documents }) => id === place.id && documents.length > 0)) leave(place.id);
      return undone;
    },
  };
}

/** When the file was written, in milliseconds; now, where it does not say or a clock was wrong. */
const madeAt = ({ createdAt }: RestorePlan): number => Math.min(Date.parse(createdAt) || Infinity, Date.now());

const present = (): readonly ShelvedCollaboration[] => readShelf().collaborations;

/** Where to go on for a person who is in no collaboration: where the file was written, or what was changed last. Else the next entry would begin another one. */
function placeAfter({ here }: RestorePlan): ShelvedCollaboration | undefined {
  const all = present();
  return all.find(({ id }) => id === here) ?? all[0];
}
