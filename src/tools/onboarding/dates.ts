/** When steps fall: counted in working days from the start, or fixed by hand. */
import { daysBetween, workingDaysFrom } from '#lib/days.ts';
import { splitDays } from '#lib/holidays.ts';
import type { Onboarding } from './document.ts';
import type { Item } from './items.ts';

type Dated = Pick<Onboarding, 'startsOn' | 'daysOff'>;

let reckoned = { startsOn: '', daysOff: '', dayOf: (_: number): string => '' };

/** Day of a count. The last calendar used is kept: all rows of a plan ask for the same one. */
function calendarOf({ startsOn, daysOff }: Dated): (count: number) => string {
  if (reckoned.startsOn !== startsOn || reckoned.daysOff !== daysOff)
    reckoned = { startsOn, daysOff, dayOf: workingDaysFrom(startsOn, new Set(splitDays(daysOff))) };
  return reckoned.dayOf;
}

export interface Days {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
}

/** What the plan says, whatever is set by hand; undefined while the start is open, and for own steps. */
export function plannedDays(plan: Dated, { day, untilDay }: Pick<Item, 'day' | 'untilDay'>): Days | undefined {
  if (plan.startsOn === '' || day === undefined) return undefined;
  const dayOf = calendarOf(plan);
  return { from: dayOf(day), until: dayOf(untilDay ?? day) };
}

/** When a step falls; undefined while that is open. */
export function daysOf(plan: Dated, item: Pick<Item, 'day' | 'untilDay' | 'entry'>): Days | undefined {
  return item.entry.on ? { from: item.entry.on, until: item.entry.on } : plannedDays(plan, item);
}

export type Due =
  | { readonly kind: 'open' }
  | { readonly kind: 'done' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'later'; readonly on: string; readonly until: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'running'; readonly until: string }
  | { readonly kind: 'overdue'; readonly on: string; readonly days: number };

/** Where a step stands on a given day. Without `today` nothing is due yet; overdue counts calendar days. */
export function dueOf(plan: Dated, item: Item, today: string): Due {
  if (item.state !== 'open') return { kind: item.state };
  const days = daysOf(plan, item);
  if (!days) return { kind: 'open' };
  const { from, until } = days;
  if (today === '' || today < from) return { kind: 'later', on: from, until };
  if (today > until) return { kind: 'overdue', on: until, days: daysBetween(until, today) };
  return from === until ? { kind: 'today' } : { kind: 'running', until };
}

/** What another start does to the open steps: which move, and which stay because their day is set by hand. */
export function movedBy(before: Dated, after: Dated, items: readonly Item[]) {
  const open = items.filter(({ state }) => state === 'open');
  return {
    moved: open.flatMap((item) => {
      const [old, now] = [daysOf(before, item), daysOf(after, item)];
      return old && now && old.from !== now.from ? [{ item, from: old.from, to: now.from }] : [];
    }),
    fixed: open.filter(({ entry, day }) => entry.on && day !== undefined),
  };
}

/** First and last day of the whole plan, `YYYY-MM-DD`; undefined while the start is open. */
export function spanOf(plan: Dated, items: readonly Item[]): Days | undefined {
  const days = items.flatMap((item) => plannedDays(plan, item) ?? []);
  if (days.length === 0) return undefined;
  const sorted = days.flatMap(({ from, until }) => [from, until]).sort();
  return { from: sorted[0] as string, until: sorted.at(-1) as string };
}
