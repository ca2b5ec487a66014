/** When steps fall: counted in working days from the start, or fixed by hand. */
import { daysOffIn } from '#lib/holidays.ts';
import { type Days, daysByHand, type StepDue, spanned, standing } from '#lib/step-due.ts';
import type { Item, Phase } from '#lib/step-lines.ts';
import { workingDaysFrom } from '#lib/working-days.ts';
import type { Onboarding } from './document.ts';

type Dated = Pick<Onboarding, 'startsOn' | 'daysOff'>;

let reckoned = { startsOn: '', daysOff: '', dayOf: (_: number): string => '' };

/** Day of a count. The last calendar used is kept: all rows of a plan ask for the same one. */
function calendarOf({ startsOn, daysOff }: Dated): (count: number) => string {
  if (reckoned.startsOn !== startsOn || reckoned.daysOff !== daysOff)
    reckoned = { startsOn, daysOff, dayOf: workingDaysFrom(startsOn, daysOffIn(daysOff)) };
  return reckoned.dayOf;
}

/** What the plan says, whatever is set by hand; undefined while the start is open, and for own steps. */
export function plannedDays(plan: Dated, { day, untilDay }: Partial<Pick<Item, 'day' | 'untilDay'>>): Days | undefined {
  if (plan.startsOn === '' || day === undefined) return undefined;
  const dayOf = calendarOf(plan);
  return { from: dayOf(day), until: dayOf(untilDay ?? day) };
}

/** When a step falls; undefined while that is open. */
export const daysOf = (plan: Dated, item: Pick<Item, 'day' | 'untilDay' | 'entry'>): Days | undefined =>
  daysByHand(item) ?? plannedDays(plan, item);
export const dueOf = (plan: Dated, item: Item, today: string): StepDue =>
  standing(item.state, daysOf(plan, item), today);

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
export const spanOf = (plan: Dated, phases: readonly Phase[]): Days | undefined =>
  spanned(phases.flatMap(({ items }) => items.flatMap((step) => plannedDays(plan, step) ?? [])));
