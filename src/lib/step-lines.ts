/** A plan as one sees it: given steps and own ones in one order, each with what was entered about it. */
import { byPlace } from './rows.ts';
import type { Side } from './sides.ts';
import { type Entry, entryOf, type StepState, type Steps, stateOf } from './steps.ts';

/** A step as content/ describes it. `day` counts working days from the day the plan hangs on; each plan says how. */
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
  /** Ids this phase has in the other order of the plan: own steps entered there show here. */
  readonly also?: readonly string[];
}

/** One line of the plan. */
export interface Item {
  readonly id: string;
  /** As shown: changed words and side where there are any. */
  readonly text: string;
  readonly owner: Side;
  /** As given in content/; '' and undefined for own steps. */
  readonly original: string;
  readonly day: number | undefined;
  readonly untilDay: number | undefined;
  readonly must: boolean;
  readonly isOwn: boolean;
  readonly place: number;
  readonly state: StepState;
  readonly entry: Entry;
}
export interface ShownPhase {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
  readonly hidden: readonly Item[];
}

/** Lines that did not change stay the same object, so that three thousand rows need not be drawn for one tick. */
const known = new WeakMap<object, Item>();

function lineOf(source: object, entry: Entry, place: number, make: () => Item): Item {
  const line = known.get(source);
  if (line?.entry === entry && line.place === place) return line;
  const made = make();
  known.set(source, made);
  return made;
}

function given(step: Step, place: number, entry: Entry): Item {
  const { id, day, untilDay, must = false } = step;
  return {
    id,
    text: entry.text || step.text,
    owner: entry.owner || step.owner,
    original: step.text,
    day,
    untilDay,
    must,
    isOwn: false,
    place,
    state: stateOf(entry),
    entry,
  };
}

/** All phases with their lines in order. An own step whose phase the plan does not know goes to the last one. */
export function phasesOf(plan: Steps, phases: readonly Phase[]): readonly ShownPhase[] {
  const before = madeLast.get(phases);
  const shown = (before?.own === plan.own && refreshed(before.shown, plan)) || arranged(plan, phases);
  madeLast.set(phases, { own: plan.own, shown });
  return shown;
}
/** A tick or a note changes one line of one phase: the order, and the lines of the others, are taken from the last time. */
const madeLast = new WeakMap<readonly Phase[], { readonly own: Steps['own']; readonly shown: readonly ShownPhase[] }>();

/** The same phases with what was entered since; null when an entry has another order, wording or side. */
function refreshed(shown: readonly ShownPhase[], plan: Steps): readonly ShownPhase[] | null {
  let isSameOrder = true;
  const lines = (before: readonly Item[]): readonly Item[] => {
    let now: Item[] | undefined;
    for (const [index, line] of before.entries()) {
      const entry = entryOf(plan, line.id);
      if (entry === line.entry) continue;
      if (!isInPlace(entry, line.entry)) isSameOrder = false;
      now ??= [...before];
      now[index] = { ...line, state: stateOf(entry), entry };
    }
    return now ?? before;
  };
  const phases = shown.map((phase) => {
    const [items, hidden] = [lines(phase.items), lines(phase.hidden)];
    return items === phase.items && hidden === phase.hidden ? phase : { ...phase, items, hidden };
  });
  return isSameOrder ? phases : null;
}
const isInPlace = (a: Entry, b: Entry): boolean =>
  a.place === b.place && a.text === b.text && a.owner === b.owner && Boolean(a.hidden) === Boolean(b.hidden);

function arranged(plan: Steps, phases: readonly Phase[]): readonly ShownPhase[] {
  const own = new Map<string, Item[]>(phases.map(({ id }) => [id, []]));
  const [last, other] = [phases.at(-1)?.id ?? '', new Map<string, string>()];
  for (const { id, also = [] } of phases) for (const name of also) other.set(name, id);
  for (const [id, step] of Object.entries(plan.own)) {
    const entry = entryOf(plan, id);
    const line = lineOf(step, entry, step.place, () => ({
      id,
      text: step.text,
      owner: step.owner,
      original: '',
      day: undefined,
      untilDay: undefined,
      must: false,
      isOwn: true,
      place: step.place,
      state: stateOf(entry),
      entry,
    }));
    own.get(own.has(step.phase) ? step.phase : (other.get(step.phase) ?? last))?.push(line);
  }
  return phases.map(({ id, title, items }) => {
    const all = [
      ...items.map((step, index) => {
        const entry = entryOf(plan, step.id);
        const place = entry.place ?? index + 1;
        return lineOf(step, entry, place, () => given(step, place, entry));
      }),
      ...(own.get(id) ?? []),
    ].sort(byPlace);
    return {
      id,
      title,
      items: all.filter(({ entry }) => !entry.hidden),
      hidden: all.filter(({ entry }) => entry.hidden),
    };
  });
}

/** Whether nothing in a list of lines changed. */
export const areSame = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Every line that is not hidden. */
export const itemsOf = (plan: Steps, phases: readonly Phase[]): readonly Item[] =>
  phasesOf(plan, phases).flatMap(({ items }) => items);

export type Filter = 'all' | Side;

/** Whether a step shows under a filter: what is shared belongs to both sides. */
export function isShown({ owner }: Pick<Item, 'owner'>, filter: Filter): boolean {
  return filter === 'all' || owner === filter || owner === 'both';
}

export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** How many of these are done; what does not apply does not count. */
export function progressOf(items: readonly Item[]): Progress {
  let [done, all] = [0, 0];
  for (const { state } of items) {
    if (state !== 'skipped') all += 1;
    if (state === 'done') done += 1;
  }
  return { done, all };
}
