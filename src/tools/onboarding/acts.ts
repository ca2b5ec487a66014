/** What becomes of the plan when it begins anew with somebody else, or when the other side was told. */
import { mapped, withoutTicks } from '#lib/step-acts.ts';
import { itemsOf, type Phase } from '#lib/step-lines.ts';
import { empty, NOTHING_TOLD, type Onboarding } from './document.ts';

/** The plan for somebody else: own steps, words, sides, order and notes stay; ticks, days and what was told do not. */
export function asStart(plan: Onboarding): Onboarding {
  return {
    ...withoutTicks(plan),
    items: mapped(plan.items, ({ on: _, ...entry }) => ({ ...entry, done: false })),
    startsOn: empty.startsOn,
    told: NOTHING_TOLD,
  };
}

/** Remembers how everything stands as told to the other side. @param today `YYYY-MM-DD` */
export function told(plan: Onboarding, phases: readonly Phase[], today: string): Onboarding {
  const steps = itemsOf(plan, phases)
    .filter(({ isOwn, state, entry }) => isOwn || state !== 'open' || entry.on || entry.note)
    .map(({ id, state, entry }) => [id, { state, on: entry.on ?? '', note: entry.note }] as const);
  return { ...plan, told: { on: today, startsOn: plan.startsOn, steps: Object.fromEntries(steps) } };
}
