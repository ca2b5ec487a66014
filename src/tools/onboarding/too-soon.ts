/** A start that is so near, or so long ago, that steps would already have been due. Pure. */
import { daysAfter } from '#lib/days.ts';
import { daysOffIn } from '#lib/holidays.ts';
import type { Item } from '#lib/step-lines.ts';
import { workingDay } from '#lib/working-days.ts';
import { dueOf } from './dates.ts';
import type { Onboarding } from './document.ts';

type Dated = Pick<Onboarding, 'startsOn' | 'daysOff'>;

/** Days that are tried: the plan begins four weeks before its first day. */
const MOST = 100;

/** Open steps that the plan puts before today. Days set by hand do not count. */
const lateIn = (plan: Dated, items: readonly Item[], today: string): readonly Item[] =>
  items.filter((item) => !item.entry.on && dueOf(plan, item, today).kind === 'overdue');

/** Those of a plan that is begun on its first day, or for a collaboration which runs already. @param today `YYYY-MM-DD` */
export const lateSteps = (plan: Dated, items: readonly Item[], today: string): readonly Item[] =>
  plan.startsOn <= today ? lateIn(plan, items, today) : [];

/**
 * Open steps that the plan puts before today although its first day is still to come, and the first working day by which there is none of
 * them; null where all is in time. @param today `YYYY-MM-DD`
 */
export function tooSoon(plan: Dated, items: readonly Item[], today: string): { late: number; startsOn: string } | null {
  if (plan.startsOn <= today) return null;
  const lateBy = (startsOn: string): number => lateIn({ ...plan, startsOn }, items, today).length;
  const late = lateBy(plan.startsOn);
  if (late === 0) return null;
  const daysOff = daysOffIn(plan.daysOff);
  for (let n = 1; n < MOST; n += 1) {
    const startsOn = daysAfter(plan.startsOn, n);
    if (workingDay(startsOn, 1, daysOff) === startsOn && lateBy(startsOn) === 0) return { late, startsOn };
  }
  return null;
}
