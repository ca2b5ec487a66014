/** What one can do with the plan: each act is a new plan, so that undo can take it back. */
import { changeRow, lastPlace, moveRow, withoutRow } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import { type Entry, empty, NOTHING_TOLD, type Onboarding, withEntry } from './document.ts';
import type { Item, Phase } from './items.ts';
import { itemsOf } from './items.ts';

/** With a step of one's own at the end of a phase. @param items lines of the phase, shown and hidden @param id new, `[a-z0-9]+` */
export function withOwn(
  plan: Onboarding,
  id: string,
  { phase, text, owner }: { readonly phase: string; readonly text: string; readonly owner: Side },
  items: readonly Item[],
): Onboarding {
  const place = lastPlace(Object.fromEntries(items.map((item) => [item.id, item])));
  return { ...plan, own: { ...plan.own, [id]: { phase, text, owner, place } } };
}

/** Without one of one's own steps and what was entered about it. */
export function withoutOwn(plan: Onboarding, id: string): Onboarding {
  const { [id]: _, ...items } = plan.items;
  return { ...plan, own: withoutRow(plan.own, id), items };
}

/** With other words. The given words again, or none, are no change. */
export function withText(plan: Onboarding, { id, isOwn, original }: Item, text: string): Onboarding {
  return isOwn
    ? { ...plan, own: changeRow(plan.own, id, { text }) }
    : withEntry(plan, id, { text: text === original ? '' : text });
}

export function withOwner(plan: Onboarding, { id, isOwn }: Item, owner: Side): Onboarding {
  return isOwn ? { ...plan, own: changeRow(plan.own, id, { owner }) } : withEntry(plan, id, { owner });
}

/** With a step moved by one among the lines one sees. Only what changes its place is written. */
export function moved(plan: Onboarding, items: readonly Item[], id: string, by: -1 | 1): Onboarding {
  const before = Object.fromEntries(items.map((item) => [item.id, { place: item.place }]));
  const after = moveRow(before, id, by);
  let now = plan;
  for (const item of items) {
    const place = after[item.id]?.place ?? item.place;
    if (place === item.place) continue;
    now = item.isOwn ? { ...now, own: changeRow(now.own, item.id, { place }) } : withEntry(now, item.id, { place });
  }
  return now;
}

/** With nothing done; notes, own steps and words stay. */
export function withoutTicks(plan: Onboarding): Onboarding {
  return { ...plan, items: mapped(plan.items, (entry) => (entry.done ? { ...entry, done: false } : entry)) };
}

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

const mapped = (items: Onboarding['items'], change: (entry: Entry) => Entry): Onboarding['items'] =>
  Object.fromEntries(Object.entries(items).map(([id, entry]) => [id, change(entry)]));
