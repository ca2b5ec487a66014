/** What one can do with a plan of steps: each act is a new plan, so that undo can take it back. */
import { changeRow, lastPlace, moveRow } from './rows.ts';
import type { Side } from './sides.ts';
import type { Item } from './step-lines.ts';
import { type Entry, type Steps, withEntry } from './steps.ts';

/** With a step of one's own at the end of a phase. @param items lines of the phase, shown and hidden @param id new, `[a-z0-9]+` */
export function withOwn<Plan extends Steps>(
  plan: Plan,
  id: string,
  { phase, text, owner }: { readonly phase: string; readonly text: string; readonly owner: Side },
  items: readonly Item[],
): Plan {
  const place = lastPlace(Object.fromEntries(items.map((item) => [item.id, item])));
  return { ...plan, own: { ...plan.own, [id]: { phase, text, owner, place } } };
}

/** With a step moved by one among the lines one sees. Only what changes its place is written. */
export function withMoved<Plan extends Steps>(plan: Plan, items: readonly Item[], id: string, by: -1 | 1): Plan {
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
export function withoutTicks<Plan extends Steps>(plan: Plan): Plan {
  return { ...plan, items: mapped(plan.items, (entry) => (entry.done ? { ...entry, done: false } : entry)) };
}

/** Each entry changed. */
export const mapped = (items: Steps['items'], change: (entry: Entry) => Entry): Steps['items'] =>
  Object.fromEntries(Object.entries(items).map(([id, entry]) => [id, change(entry)]));
