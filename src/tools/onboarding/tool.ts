/** The onboarding plan: which step is whose, when it is due, what is done. The steps themselves are data in content/tools/onboarding.json. */
import * as v from 'valibot';
import { daysBetween, isDay, workingDay } from '#lib/days.ts';
import type { Side } from '#lib/sides.ts';
import { defineTool } from '../tool.ts';

export type { Side };

/** A step as content/ describes it. `day` counts working days from the first day: 1 is the first, −1 the one before; there is no 0. */
export interface Step {
  readonly id: string;
  readonly owner: Side;
  readonly day: number;
  /** Last day of a step that repeats daily or weekly. */
  readonly untilDay?: number;
  /** Not to be skipped before the assistant sees data. */
  readonly must?: boolean;
  readonly text: string;
}
export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Step[];
}

/** What a person entered about one step. */
export type Entry = { readonly done: boolean; readonly note: string };
/** `startsOn` is the first day, `YYYY-MM-DD`, or '' while it is open. Entries are kept by step id, also of steps that no longer exist. */
export type Onboarding = { readonly startsOn: string; readonly items: Readonly<Record<string, Entry>> };

const NO_ENTRY: Entry = Object.freeze({ done: false, note: '' });

const Entries = v.record(
  v.string(),
  v.fallback(v.object({ done: v.fallback(v.boolean(), false), note: v.fallback(v.string(), '') }), NO_ENTRY),
);
const Shape = v.object({
  startsOn: v.fallback(
    v.pipe(
      v.string(),
      v.check((day) => day === '' || isDay(day)),
    ),
    '',
  ),
  items: v.fallback(Entries, {}),
});
const empty: Onboarding = Object.freeze({ startsOn: '', items: Object.freeze({}) });

export const tool = defineTool<Onboarding>({
  id: 'onboarding',
  one: true,
  empty,
  examples: {
    halfWay: {
      startsOn: '2026-11-30',
      items: {
        'log-tasks': { done: true, note: '' },
        'first-three-tasks': { done: true, note: 'Absagen, Warteliste, Rezepte' },
      },
    },
  },
  migrations: [],
  decode: (data) => v.parse(v.fallback(Shape, empty), data),
  nameOf: () => '',
  withName: (plan) => plan,
  due: (plan, { phases }: { phases: readonly Phase[] }) =>
    phases.flatMap(({ items }) =>
      items.flatMap((step) => {
        const days = daysOf(plan, step);
        const { id, text, owner } = step;
        return days
          ? [{ id, on: days.from, until: days.until, text, side: owner, isDone: entryOf(plan, id).done }]
          : [];
      }),
    ),
  progress: (plan, { phases }: { phases: readonly Phase[] }) =>
    progressOf(
      plan,
      phases.flatMap(({ items }) => items),
    ),
});

export function entryOf(plan: Onboarding, id: string): Entry {
  return Object.hasOwn(plan.items, id) ? (plan.items[id] ?? NO_ENTRY) : NO_ENTRY;
}

/** The plan with something changed about one step. */
export function withEntry(plan: Onboarding, id: string, change: Partial<Entry>): Onboarding {
  return { ...plan, items: { ...plan.items, [id]: { ...entryOf(plan, id), ...change } } };
}

/** When a step falls: first and last day, `YYYY-MM-DD`; undefined while the start is open. */
export function daysOf(
  plan: Onboarding,
  step: Pick<Step, 'day' | 'untilDay'>,
): { from: string; until: string } | undefined {
  if (plan.startsOn === '') return undefined;
  return { from: workingDay(plan.startsOn, step.day), until: workingDay(plan.startsOn, step.untilDay ?? step.day) };
}

export type Due =
  | { readonly kind: 'open' }
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly on: string; readonly until: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'running'; readonly until: string }
  | { readonly kind: 'overdue'; readonly on: string; readonly days: number };

/** Where a step stands on a given day. Without `today` nothing is due yet; overdue counts calendar days. */
export function dueOf(plan: Onboarding, step: Step, today: string): Due {
  if (entryOf(plan, step.id).done) return { kind: 'done' };
  const days = daysOf(plan, step);
  if (!days) return { kind: 'open' };
  const { from, until } = days;
  if (today === '' || today < from) return { kind: 'later', on: from, until };
  if (today > until) return { kind: 'overdue', on: until, days: daysBetween(until, today) };
  return from === until ? { kind: 'today' } : { kind: 'running', until };
}

export type Filter = 'all' | Side;

/** Whether a step shows under a filter: what is shared belongs to both sides. */
export function isShown(step: Step, filter: Filter): boolean {
  return filter === 'all' || step.owner === filter || (filter !== 'both' && step.owner === 'both');
}

export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** How many of these steps are done. */
export function progressOf(plan: Onboarding, steps: readonly Step[]): Progress {
  return { done: steps.filter(({ id }) => entryOf(plan, id).done).length, all: steps.length };
}
