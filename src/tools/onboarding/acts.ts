/** What becomes of the plan when it begins anew with somebody else, or when the other side was told. */
import { mapped, withoutTicks } from '#lib/step-acts.ts';
import { entryOf, stateOf } from '#lib/steps.ts';
import { NOTHING_TOLD, type Onboarding, type ToldStep } from './document.ts';
import { NEVER, toldStepOf } from './since.ts';

/** The plan for somebody else: own steps, words, sides and order stay; ticks, days, notes, accounts and what was told do not. */
export function asStart(plan: Onboarding): Onboarding {
  return {
    ...withoutTicks(plan),
    items: mapped(plan.items, ({ on: _day, reason: _reason, ...entry }) => ({ ...entry, done: false, note: '' })),
    access: {},
    startsOn: '',
    told: NOTHING_TOLD,
  };
}

/**
 * Remembers that the other side knows what `seen` says: it was told in words, passed on, or came from them. Where an older copy says something
 * else than the plan, what they were told before stands. @param day `YYYY-MM-DD`
 */
export function told(plan: Onboarding, seen: Onboarding, day: string): Onboarding {
  const ids = new Set([...Object.keys(plan.items), ...Object.keys(plan.own)]);
  const steps = [...ids].flatMap((id) => {
    const known = toldStepOf(plan, id);
    if (!known && Object.hasOwn(plan.own, id) && !Object.hasOwn(seen.own, id)) return [];
    const [before, there, { state, on, note }] = [known ?? NEVER, stepIn(seen, id), stepIn(plan, id)];
    return [
      [
        id,
        {
          state: there.state === state ? state : before.state,
          on: there.on === on ? on : before.on,
          note: there.note === note ? note : before.note,
        },
      ] as const,
    ];
  });
  const startsOn = seen.startsOn === plan.startsOn ? plan.startsOn : plan.told.startsOn;
  return { ...plan, told: { on: day, startsOn, steps: Object.fromEntries(steps) } };
}

function stepIn(plan: Onboarding, id: string): ToldStep {
  const entry = entryOf(plan, id);
  return { state: stateOf(entry), on: entry.on ?? '', note: entry.note };
}
