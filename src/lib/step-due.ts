/** Where a step stands on a given day. */
import { daysBetween } from './days.ts';
import type { Item } from './step-lines.ts';
import type { StepState } from './steps.ts';

export interface Days {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
}

export type StepDue =
  | { readonly kind: 'open' }
  | { readonly kind: 'done' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'later'; readonly on: string; readonly until: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'running'; readonly until: string }
  | { readonly kind: 'overdue'; readonly on: string; readonly days: number };

/** @param days undefined while they are open. Without `today` nothing is due yet; overdue counts calendar days. */
export function standing(state: StepState, days: Days | undefined, today: string): StepDue {
  if (state !== 'open') return { kind: state };
  if (!days) return { kind: 'open' };
  const { from, until } = days;
  if (today === '' || today < from) return { kind: 'later', on: from, until };
  if (today > until) return { kind: 'overdue', on: until, days: daysBetween(until, today) };
  return from === until ? { kind: 'today' } : { kind: 'running', until };
}

/** The day set by hand, as days; undefined where there is none. */
export const daysByHand = ({ entry: { on } }: Pick<Item, 'entry'>): Days | undefined =>
  on ? { from: on, until: on } : undefined;

/** The first and the last day of all of these; undefined when there are none. */
export function spanned(all: readonly Days[]): Days | undefined {
  const days = all.flatMap(({ from, until }) => [from, until]).sort();
  const [from, until] = [days[0], days.at(-1)];
  return from === undefined || until === undefined ? undefined : { from, until };
}
