/** What is rarely done with a step: other words, another side, away with it. Each is a new plan, as in `step-acts.ts`. */
import { changeRow, withoutRow } from './rows.ts';
import type { Side } from './sides.ts';
import type { Item } from './step-lines.ts';
import { type Steps, withEntry } from './steps.ts';

/** Without one of one's own steps and what was entered about it. */
export function withoutOwn<Plan extends Steps>(plan: Plan, id: string): Plan {
  const { [id]: _, ...items } = plan.items;
  return { ...plan, own: withoutRow(plan.own, id), items };
}

/** With other words. The given words again, or none, are no change. */
export function withText<Plan extends Steps>(plan: Plan, { id, isOwn, original }: Item, text: string): Plan {
  return isOwn
    ? { ...plan, own: changeRow(plan.own, id, { text }) }
    : withEntry(plan, id, { text: text === original ? '' : text });
}

export function withOwner<Plan extends Steps>(plan: Plan, { id, isOwn }: Item, owner: Side): Plan {
  return isOwn ? { ...plan, own: changeRow(plan.own, id, { owner }) } : withEntry(plan, id, { owner });
}
