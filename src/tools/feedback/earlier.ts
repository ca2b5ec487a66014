/** Promises of earlier talks: they come to the table first, and come back until they are done. */
import { type Around, type Told, toldOf } from '../around.ts';

export type Earlier = Told & { readonly kind: 'action' };

/**
 * Open promises from the other feedback sheets, the longest due first.
 * @param kept ids that stay in the list although they are done by now: what was ticked just now must not vanish under the hand
 */
export function earlierActions(
  around: Pick<Around, 'told'>,
  kept: ReadonlySet<string> = new Set(),
): readonly Earlier[] {
  return toldOf(around, 'action')
    .filter(({ toolId, id, isDone }) => toolId === 'feedback' && (!isDone || kept.has(id)))
    .toSorted((a, b) => (a.on || '9').localeCompare(b.on || '9'));
}

/** What the talk before this one left for it; '' for nothing. @param on day of this one, `YYYY-MM-DD`, or '' */
export function leftOpen(around: Pick<Around, 'told'>, on: string): string {
  const before = toldOf(around, 'talk').filter((talk) => talk.isHeld && (on === '' || talk.on < on));
  return before.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]?.text.trim() ?? '';
}

/** Whether another sheet is for a talk on this day. @param on `YYYY-MM-DD` */
export const hasSheet = (around: Pick<Around, 'told'>, on: string): boolean =>
  toldOf(around, 'talk').some((talk) => talk.on === on);

/** Ids of promises that were ticked in the week, where they go by the same id. */
export function tickedInWeek(around: Pick<Around, 'told'>): ReadonlySet<string> {
  return new Set(
    toldOf(around, 'task')
      .filter(({ toolId, isDone }) => toolId === 'week' && isDone)
      .map(({ id }) => id),
  );
}
