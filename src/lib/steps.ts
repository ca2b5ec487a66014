/**
 * A list of dated steps, given ones from content/ and own ones: what a person entered, and how it is read back. Entries lie by step id, so
 * nothing that changes in content/ moves them.
 */
import * as v from 'valibot';
import { dayOrNone, flag, place, sideOrBoth } from './fields.ts';
import { splitDays } from './holidays.ts';
import type { Placed, Rows } from './rows.ts';
import { SIDES, type Side } from './sides.ts';

/** What a person entered about one step, given or own. What is not there is as in content/. */
export type Entry = {
  readonly done: boolean;
  readonly note: string;
  /** Wording and side of a given step, changed; '' as given. */
  readonly text?: string;
  readonly owner?: Side | '';
  /** Day set by hand, `YYYY-MM-DD`; '' counted by the plan. */
  readonly on?: string;
  /** Does not apply here: no date, not counted. */
  readonly skipped?: boolean;
  readonly reason?: string;
  /** Out of sight and out of every count. */
  readonly hidden?: boolean;
  /** Place in its phase; given steps stand at 1, 2, 3 … */
  readonly place?: number;
};
/** A step of one's own; what happened with it is in its entry. */
type OwnStep = Placed & { readonly phase: string; readonly text: string; readonly owner: Side };
export type StepState = 'open' | 'done' | 'skipped';
/** The part of a document that holds its steps. Entries are kept also of steps that no longer exist. */
export interface Steps {
  readonly items: Readonly<Record<string, Entry>>;
  readonly own: Rows<OwnStep>;
}

const NO_ENTRY: Entry = Object.freeze({ done: false, note: '' });
export const stateOf = ({ done, skipped }: Entry): StepState => (skipped ? 'skipped' : done ? 'done' : 'open');

const text = v.fallback(v.string(), '');
const EntryShape = v.object({
  done: flag,
  note: text,
  text: v.exactOptional(text),
  owner: v.exactOptional(v.fallback(v.picklist([...SIDES, '']), '')),
  on: v.exactOptional(dayOrNone),
  skipped: v.exactOptional(flag),
  reason: v.exactOptional(text),
  hidden: v.exactOptional(flag),
  place: v.exactOptional(place),
});
const OwnShape = v.object({ phase: text, text, owner: sideOrBoth, place });

/** Reads rows by id, each object only once: after a tick in three thousand rows, one is read. What is no object is left out. */
export function tableOf<Row>(shape: v.GenericSchema<unknown, Row>): (data: unknown) => Readonly<Record<string, Row>> {
  const known = new WeakMap<object, Row>();
  const none: Readonly<Record<string, Row>> = Object.freeze({});
  const tables = new WeakMap<object, Readonly<Record<string, Row>>>();
  return (data) => {
    if (typeof data !== 'object' || data === null) return none;
    const before = tables.get(data);
    if (before) return before;
    const rows: Record<string, Row> = {};
    tables.set(data, rows);
    for (const id of Object.keys(data)) {
      const raw: unknown = (data as Record<string, unknown>)[id];
      if (typeof raw !== 'object' || raw === null) continue;
      const row = known.get(raw) ?? v.parse(shape, raw);
      if (!known.has(raw)) known.set(raw, row);
      rows[id] = row;
    }
    return rows;
  };
}
/** What a dated plan skips: `de-by`, and its days off in one text; '' for none. */
export const regionOrNone = v.fallback(v.pipe(v.string(), v.regex(/^([a-z]{2}-[a-z0-9]{1,3})?$/)), '');
export const daysOffText = v.fallback(
  v.pipe(
    v.string(),
    v.maxLength(4000),
    v.transform((days) => splitDays(days).join(' ')),
  ),
  '',
);

export const readEntries = tableOf<Entry>(EntryShape);
export const readOwnSteps = tableOf<OwnStep>(OwnShape);

export function entryOf(plan: Pick<Steps, 'items'>, id: string): Entry {
  return Object.hasOwn(plan.items, id) ? (plan.items[id] ?? NO_ENTRY) : NO_ENTRY;
}

/** The plan with something changed about one step. */
export function withEntry<Plan extends Pick<Steps, 'items'>>(plan: Plan, id: string, change: Partial<Entry>): Plan {
  return { ...plan, items: { ...plan.items, [id]: { ...entryOf(plan, id), ...change } } };
}
