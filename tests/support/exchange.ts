/** Several browsers in one test, each with a storage of its own, and what goes between them: a message to the other person, a backup to another device. */
import { vi } from 'vitest';
import type { Party } from '#lib/sides.ts';
import { applyPlan } from '#state/apply-plan.ts';
import { planRestore, type RestorePlan, writeBackup } from '#state/backup.ts';
import { openDocument } from '#state/document.ts';
import type { RestoreWay } from '#state/fates.ts';
import { arrivalsOf, freshCollaboration, knownCollaboration, type Where } from '#state/passing/arrivals.ts';
import { type Entry, entriesFor } from '#state/passing/entries.ts';
import { gather, type Source } from '#state/passing/gather.ts';
import type { Message } from '#state/passing/message.ts';
import { noteSent, sourceOf } from '#state/passing/sources.ts';
import { type TakenIn, takeIn } from '#state/passing/take-in.ts';
import { documentIds } from '#state/shelf.ts';
import type { Tool } from '#tools/tool.ts';

/** From here on the test runs in the browser with this storage. */
export const at = (storage: Storage): void => void vi.stubGlobal('localStorage', storage);

const NAMES = { client: 'Anna Berg', assistant: 'Bert Lang' } as const;

/** A stored sheet, as it would be packed. */
export const sheetFrom = <Value extends object>(tool: Tool<Value>, id: string): Source =>
  sourceOf(tool, openDocument(tool, id))!;

/** Packs sheets for the other side and notes what went out, as the dialog does. */
export function send(sources: readonly Source[], side: Party, withNotes = true): Message {
  const sent = sources.map((source) => ({ source, passed: gather(source, side, withNotes).passed }));
  noteSent(sent, '2026-12-01');
  const [from, to] = side === 'client' ? [NAMES.client, NAMES.assistant] : [NAMES.assistant, NAMES.client];
  const documents = sent.map(({ passed }) => passed);
  return { what: 'document', from, to, side, at: Date.now(), toolId: '', documents };
}

/** A message beside what lies here, as the page shows it before anybody agrees. @param place without it, the one the page proposes first */
export function opened(message: Message, place?: Where): { readonly where: Where; readonly entries: readonly Entry[] } {
  const { arrivals } = arrivalsOf(message);
  const known = knownCollaboration(arrivals);
  const proposed: Where = known
    ? { kind: 'back', collaboration: known }
    : { kind: 'new', collaboration: freshCollaboration(arrivals) };
  const where = place ?? proposed;
  return { where, entries: entriesFor(arrivals, where) };
}

/** Takes a message in. @throws the reason when storage refuses. @param choose the answer to each conflict */
export function accept(
  message: Message,
  choose: (unit: string) => 'mine' | 'theirs' = () => 'theirs',
  place?: Where,
): { readonly taken: TakenIn; readonly entries: readonly Entry[] } {
  const { where, entries } = opened(message, place);
  const answers = ({ comparison }: Entry) => comparison.conflicts.map(({ unit }) => [unit, choose(unit)] as const);
  const choices = Object.fromEntries(entries.map((entry) => [entry.id, Object.fromEntries(answers(entry))]));
  const taken = takeIn(message, entries, where, choices, Date.now());
  if (!taken.ok) throw new Error(taken.reason);
  return { taken, entries };
}

/** A backup of these documents; without them, of everything here. */
export const backup = (ids = documentIds()): string => writeBackup(ids, [], new Date().toISOString());

/** What a backup would change here. @throws the reason when the file is refused */
export function planOf(file: string, way: RestoreWay = 'merge'): RestorePlan {
  const planned = planRestore(file, way, Date.now());
  if (!planned.ok) throw new Error(planned.reason);
  return planned.plan;
}

/** Writes what was planned. @throws the reason when storage refuses @returns how to take it back */
export function applied(plan: Pick<RestorePlan, 'fates'>) {
  const done = applyPlan(plan);
  if (!done.ok) throw new Error(done.reason);
  return done;
}
