/** The steps of parting: when each falls, counted back from the last day, and in which group it stands. The steps themselves are data in content/. */
import { daysOffIn } from '#lib/holidays.ts';
import type { Side } from '#lib/sides.ts';
import { type Days, daysByHand, type StepDue, spanned, standing } from '#lib/step-due.ts';
import { type Item, itemsOf, type Phase } from '#lib/step-lines.ts';
import { type DaysOff, workingDay } from '#lib/working-days.ts';
import { accessIn, type Farewell, type Variant } from './document.ts';

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
interface Group {
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
function offsetsOf({ day, untilDay, soon }: Step, variant: Variant): Offsets | undefined {
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
 * The date a number of working days before (negative) or after the last day. The last day itself may be any day, also one nobody works on.
 * @param lastOn `YYYY-MM-DD`
 */
export function dayFromLast(lastOn: string, count: number, daysOff?: DaysOff): string {
  if (count === 0) return lastOn;
  // workingDay counts from 1; on a weekend its first day is already the Monday after.
  const isWorkingDay = workingDay(lastOn, 1, daysOff) === lastOn;
  return workingDay(lastOn, count > 0 && isWorkingDay ? count + 1 : count, daysOff);
}

const asPhases = new WeakMap<readonly Step[], Partial<Record<Variant, readonly Phase[]>>>();

/** Where own steps stand when the way changes: in the group that holds about the same. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  before: ['rest'],
  lastDay: ['first'],
  after: ['law'],
  first: ['lastDay'],
  rest: ['before', 'after'],
};

/** The groups of a variant as phases with its days. The same steps always give the same objects, so that rows need not be drawn anew. */
export function phasesFor(words: PlanWords, variant: Variant): readonly Phase[] {
  const known = asPhases.get(words.steps) ?? {};
  asPhases.set(words.steps, known);
  known[variant] ??= groupsOf(words, variant).map(({ id, title, steps }) => ({
    id,
    title,
    also: ALSO[id] ?? [],
    items: steps.map((step) => {
      const { from, until } = offsetsOf(step, variant) ?? { from: 0, until: 0 };
      const { id: stepId, owner, text } = step;
      return { id: stepId, owner, text, day: from, ...(until === from ? {} : { untilDay: until }) };
    }),
  }));
  return known[variant];
}

/** All lines of the chosen way, with own steps, in order; without hidden ones. */
export const linesOf = (value: Pick<Farewell, 'items' | 'own' | 'variant'>, words: PlanWords): readonly Item[] =>
  itemsOf(value, phasesFor(words, value.variant));

export type Dated = Pick<Farewell, 'lastOn' | 'daysOff'>;

/** What the plan says, whatever is set by hand; undefined while the last day is open, and for own steps. */
export function plannedDays(
  { lastOn, daysOff }: Dated,
  { day, untilDay }: Pick<Item, 'day' | 'untilDay'>,
): Days | undefined {
  if (lastOn === '' || day === undefined) return undefined;
  const off = daysOffIn(daysOff);
  return { from: dayFromLast(lastOn, day, off), until: dayFromLast(lastOn, untilDay ?? day, off) };
}

/** When a step falls; undefined while that is open. */
export const daysOf = (plan: Dated, item: Pick<Item, 'day' | 'untilDay' | 'entry'>): Days | undefined =>
  daysByHand(item) ?? plannedDays(plan, item);
export const dueOf = (plan: Dated, item: Item, today: string): StepDue =>
  standing(item.state, daysOf(plan, item), today);

/** First and last day of the whole plan, `YYYY-MM-DD`; undefined while the last day is open. */
export const spanOf = (plan: Dated, items: readonly Item[]): Days | undefined =>
  spanned(items.flatMap((item) => plannedDays(plan, item) ?? []));

/** How many accesses still have to end. */
export const openAccess = (value: Pick<Farewell, 'access'>): number =>
  accessIn(value).filter(({ state }) => state === 'open').length;
