/** The steps of parting: when each falls, counted back from the last day, and in which group it stands. The steps themselves are data in content/. */
import { daysBetween, workingDay } from '#lib/days.ts';
import type { Side } from '#lib/sides.ts';
import { entryOf, type Farewell, type Variant } from './document.ts';

/** A step as content/ describes it. Days count working days from the last day: 0 is the last day itself, −1 the working day before. */
export interface Step {
  /** Permanent. */
  readonly id: string;
  readonly owner: Side;
  readonly text: string;
  /** When everything is planned; absent: only for an immediate end. */
  readonly day?: number;
  /** Last day of a step that has several. */
  readonly untilDay?: number;
  /** When it ends at once. */
  readonly soon: number;
}
export interface Group {
  readonly id: string;
  readonly title: string;
  /** First and last working day that belong to it. */
  readonly from: number;
  readonly until: number;
}
export interface PlanWords {
  readonly steps: readonly Step[];
  readonly labels: { readonly groups: Readonly<Record<Variant, readonly Group[]>> };
}

/** Working days from the last day: first and last of a step. */
export interface Offsets {
  readonly from: number;
  readonly until: number;
}

/** Where a step stands in a variant; undefined where it is no part of it. */
export function offsetsOf({ day, untilDay, soon }: Step, variant: Variant): Offsets | undefined {
  if (variant === 'immediate') return { from: soon, until: soon };
  return day === undefined ? undefined : { from: day, until: untilDay ?? day };
}

/** The steps of a variant, in the order in which they begin; of the same day in the order of content/. */
export function stepsOf(steps: readonly Step[], variant: Variant): readonly Step[] {
  const at = (step: Step): number => offsetsOf(step, variant)?.from ?? Number.POSITIVE_INFINITY;
  return steps.filter((step) => offsetsOf(step, variant)).toSorted((a, b) => at(a) - at(b));
}

/** The groups of a variant with their steps. A step belongs where its last day falls. */
export function groupsOf(
  { steps, labels }: PlanWords,
  variant: Variant,
): readonly (Group & { readonly steps: readonly Step[] })[] {
  const all = stepsOf(steps, variant);
  return labels.groups[variant].map((group) => ({
    ...group,
    steps: all.filter((step) => {
      const { until } = offsetsOf(step, variant) ?? { until: Number.NaN };
      return until >= group.from && until <= group.until;
    }),
  }));
}

/**
 * The date a number of working days before (negative) or after the last day. The last day itself may be any day, also on a weekend.
 * @param lastOn `YYYY-MM-DD`
 */
export function dayFromLast(lastOn: string, count: number): string {
  if (count === 0) return lastOn;
  // workingDay counts from 1; on a weekend its first day is already the Monday after.
  const isWorkingDay = workingDay(lastOn, 1) === lastOn;
  return workingDay(lastOn, count > 0 && isWorkingDay ? count + 1 : count);
}

/** First and last day of a step, `YYYY-MM-DD`; undefined while the last day is open. */
export function daysOf({ lastOn, variant }: Pick<Farewell, 'lastOn' | 'variant'>, step: Step) {
  const offsets = offsetsOf(step, variant);
  if (lastOn === '' || !offsets) return undefined;
  return { from: dayFromLast(lastOn, offsets.from), until: dayFromLast(lastOn, offsets.until) };
}

export type Due =
  | { readonly kind: 'open' | 'done' | 'skipped' | 'today' }
  | { readonly kind: 'later'; readonly on: string; readonly until: string }
  | { readonly kind: 'running'; readonly until: string }
  | { readonly kind: 'overdue'; readonly days: number };

/** Where a step stands on a given day. Without `today` nothing is due yet; overdue counts calendar days. */
export function dueOf(value: Farewell, step: Step, today: string): Due {
  const { done, skipped } = entryOf(value, step.id);
  if (skipped) return { kind: 'skipped' };
  if (done) return { kind: 'done' };
  const days = daysOf(value, step);
  if (!days) return { kind: 'open' };
  const { from, until } = days;
  if (today === '' || today < from) return { kind: 'later', on: from, until };
  if (today > until) return { kind: 'overdue', days: daysBetween(until, today) };
  return from === until ? { kind: 'today' } : { kind: 'running', until };
}

export type Filter = 'all' | Side;

/** Whether a step shows under a filter: what is shared belongs to both sides. */
export function isShown({ owner }: Step, filter: Filter): boolean {
  return filter === 'all' || owner === filter || (filter !== 'both' && owner === 'both');
}

/** How many of these steps are done; what is not needed does not count. */
export function progressOf(value: Farewell, steps: readonly Step[]): { readonly done: number; readonly all: number } {
  const counted = steps.map(({ id }) => entryOf(value, id)).filter(({ skipped }) => !skipped);
  return { done: counted.filter(({ done }) => done).length, all: counted.length };
}

/** How many accesses still have to end. */
export function openAccess({ access }: Pick<Farewell, 'access'>): number {
  return Object.values(access).filter(({ state }) => state === 'open').length;
}
