/** What a person entered into the plan, and how it is read back. Entries lie by step id, so nothing that changes in content/ moves them. */
import * as v from 'valibot';
import { dayOrNone, group, place, sideOrBoth } from '#lib/fields.ts';
import { inOrder, type Placed, type Rows } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import {
  daysOffText,
  readEntries,
  readOwnSteps,
  regionOrNone,
  type StepState,
  type Steps,
  tableOf,
} from '#lib/steps.ts';

/** Access somebody was given. There is no field for a password, and there will be none. */
type Access = Placed & {
  readonly tool: string;
  readonly purpose: string;
  readonly role: string;
  readonly revoker: Side;
};
/** How a step stood when the other side was last told. */
export type ToldStep = { readonly state: StepState; readonly on: string; readonly note: string };
type Told = {
  /** Day of telling, `YYYY-MM-DD`; '' never. */
  readonly on: string;
  readonly startsOn: string;
  readonly steps: Readonly<Record<string, ToldStep>>;
};

/** `startsOn` is the first day, `YYYY-MM-DD`, or '' while it is open. Entries are kept also of steps that no longer exist. */
export type Onboarding = {
  readonly startsOn: string;
  readonly items: Steps['items'];
  readonly own: Steps['own'];
  readonly access: Rows<Access>;
  /** `de-by`, and its days off in one text; '' for none. Kept here so that dates are the same on every device. */
  readonly region: string;
  readonly daysOff: string;
  readonly told: Told;
};

/** Access somebody wrote down, in order. */
export const accessIn = ({ access }: Pick<Onboarding, 'access'>) =>
  inOrder(access).filter(({ tool, purpose, role }) => (tool + purpose + role).trim() !== '');

export const NOTHING_TOLD: Told = Object.freeze({ on: '', startsOn: '', steps: Object.freeze({}) });

const text = v.fallback(v.string(), '');
const AccessShape = v.object({ tool: text, purpose: text, role: text, revoker: sideOrBoth, place });
const ToldShape = v.object({
  state: v.fallback(v.picklist(['open', 'done', 'skipped']), 'open'),
  on: dayOrNone,
  note: text,
});

const readAccess = tableOf<Access>(AccessShape);
const readTold = tableOf<ToldStep>(ToldShape);
const Rest = group({ startsOn: dayOrNone, region: regionOrNone, daysOff: daysOffText });
const ToldRest = group({ on: dayOrNone, startsOn: dayOrNone });

export function decode(data: unknown): Onboarding {
  const { items, own, access, told } = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  const { steps } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  return {
    ...v.parse(Rest, data),
    items: readEntries(items),
    own: readOwnSteps(own),
    access: readAccess(access),
    told: { ...v.parse(ToldRest, told), steps: readTold(steps) },
  };
}
