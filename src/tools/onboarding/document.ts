/** What a person entered into the plan, and how it is read back. Entries lie by step id, so nothing that changes in content/ moves them. */
import * as v from 'valibot';
import { isDay } from '#lib/days.ts';
import { splitDays } from '#lib/holidays.ts';
import type { Placed, Rows } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';

/** What a person entered about one step, given or own. What is not there is as in content/. */
export type Entry = {
  readonly done: boolean;
  readonly note: string;
  /** Wording and side of a given step, changed; '' as given. */
  readonly text?: string;
  readonly owner?: Side | '';
  /** Day set by hand, `YYYY-MM-DD`; '' counted from the start. */
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
export type OwnStep = Placed & { readonly phase: string; readonly text: string; readonly owner: Side };
/** Access somebody was given. There is no field for a password, and there will be none. */
export type Access = Placed & {
  readonly tool: string;
  readonly purpose: string;
  readonly role: string;
  readonly revoker: Side;
};
/** How a step stood when the other side was last told. */
export type ToldStep = { readonly state: StepState; readonly on: string; readonly note: string };
export type StepState = 'open' | 'done' | 'skipped';
export type Told = {
  /** Day of telling, `YYYY-MM-DD`; '' never. */
  readonly on: string;
  readonly startsOn: string;
  readonly steps: Readonly<Record<string, ToldStep>>;
};

/** `startsOn` is the first day, `YYYY-MM-DD`, or '' while it is open. Entries are kept also of steps that no longer exist. */
export type Onboarding = {
  readonly startsOn: string;
  readonly items: Readonly<Record<string, Entry>>;
  readonly own: Rows<OwnStep>;
  readonly access: Rows<Access>;
  /** `de-by`, and its days off in one text; '' for none. Kept here so that dates are the same on every device. */
  readonly region: string;
  readonly daysOff: string;
  readonly told: Told;
};

export const NO_ENTRY: Entry = Object.freeze({ done: false, note: '' });
export const NOTHING_TOLD: Told = Object.freeze({ on: '', startsOn: '', steps: Object.freeze({}) });
export const empty: Onboarding = Object.freeze({
  startsOn: '',
  items: Object.freeze({}),
  own: Object.freeze({}),
  access: Object.freeze({}),
  region: '',
  daysOff: '',
  told: NOTHING_TOLD,
});

const flag = v.fallback(v.boolean(), false);
const text = v.fallback(v.string(), '');
const day = v.fallback(
  v.pipe(
    v.string(),
    v.check((value) => value === '' || isDay(value)),
  ),
  '',
);
const place = v.fallback(v.pipe(v.number(), v.finite()), 0);
const side = v.fallback(v.picklist(['client', 'assistant', 'both']), 'both');
const EntryShape = v.object({
  done: flag,
  note: text,
  text: v.exactOptional(text),
  owner: v.exactOptional(v.fallback(v.picklist(['client', 'assistant', 'both', '']), '')),
  on: v.exactOptional(day),
  skipped: v.exactOptional(flag),
  reason: v.exactOptional(text),
  hidden: v.exactOptional(flag),
  place: v.exactOptional(place),
});
const OwnShape = v.object({ phase: text, text, owner: side, place });
const AccessShape = v.object({ tool: text, purpose: text, role: text, revoker: side, place });
const ToldShape = v.object({
  state: v.fallback(v.picklist(['open', 'done', 'skipped']), 'open'),
  on: day,
  note: text,
});

/** Each entry by itself, and only once: of three thousand, a tick makes one new. Entries that are no objects are left out. */
function table<Row>(shape: v.GenericSchema<unknown, Row>): (data: unknown) => Readonly<Record<string, Row>> {
  const known = new WeakMap<object, Row>();
  const none: Readonly<Record<string, Row>> = Object.freeze({});
  const tables = new WeakMap<object, Readonly<Record<string, Row>>>();
  return (data) => {
    if (typeof data !== 'object' || data === null) return none;
    const before = tables.get(data);
    if (before) return before;
    const rows: Record<string, Row> = {};
    tables.set(data, rows);
    for (const [id, raw] of Object.entries(data)) {
      if (typeof raw !== 'object' || raw === null) continue;
      const row = known.get(raw) ?? v.parse(shape, raw);
      known.set(raw, row);
      rows[id] = row;
    }
    return rows;
  };
}
const readEntries = table<Entry>(EntryShape);
const readOwn = table<OwnStep>(OwnShape);
const readAccess = table<Access>(AccessShape);
const readTold = table<ToldStep>(ToldShape);
const Rest = v.fallback(
  v.object({
    startsOn: day,
    region: v.fallback(v.pipe(v.string(), v.regex(/^([a-z]{2}-[a-z0-9]{1,3})?$/)), ''),
    daysOff: v.fallback(
      v.pipe(
        v.string(),
        v.maxLength(4000),
        v.transform((days) => splitDays(days).join(' ')),
      ),
      '',
    ),
  }),
  { startsOn: '', region: '', daysOff: '' },
);
const ToldRest = v.fallback(v.object({ on: day, startsOn: day }), { on: '', startsOn: '' });

export function decode(data: unknown): Onboarding {
  const { items, own, access, told } = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  const { steps } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  return {
    ...v.parse(Rest, data),
    items: readEntries(items),
    own: readOwn(own),
    access: readAccess(access),
    told: { ...v.parse(ToldRest, told), steps: readTold(steps) },
  };
}

export function entryOf(plan: Pick<Onboarding, 'items'>, id: string): Entry {
  return Object.hasOwn(plan.items, id) ? (plan.items[id] ?? NO_ENTRY) : NO_ENTRY;
}

/** The plan with something changed about one step. */
export function withEntry(plan: Onboarding, id: string, change: Partial<Entry>): Onboarding {
  return { ...plan, items: { ...plan.items, [id]: { ...entryOf(plan, id), ...change } } };
}
