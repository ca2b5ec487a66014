/** How an agreement lives on: its changes in order, where each stands, and when the whole is looked through again. */
import { daysAfter } from '#lib/days.ts';
import type { Identified } from '#lib/rows.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { type DaysOff, workingDay } from '#lib/working-days.ts';
import type { Agreement, ScopeChange } from './document.ts';

/** Newest first: by day of entry, on the same day the one entered later. Entries without a day are being written and stand on top. */
export function newestFirst({ changes }: Pick<Agreement, 'changes'>): readonly Identified<ScopeChange>[] {
  return Object.entries(changes)
    .map(([id, change]) => ({ ...change, id }))
    .sort((a, b) => compareDays(b.on, a.on) || b.place - a.place || (a.id < b.id ? 1 : -1));
}

const compareDays = (a: string, b: string): number => {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
};

export type ChangeState =
  | { readonly kind: 'open' }
  | { readonly kind: 'waiting'; readonly for: Party }
  /** `on` is the day it was said, '' when nobody wrote it down. */
  | { readonly kind: 'declined'; readonly by: readonly Party[]; readonly on: string }
  /** `from` and `until` are the first and the last day it applies, '' when nobody said. */
  | { readonly kind: 'agreed' | 'agreedFrom' | 'agreedSince' | 'ended'; readonly from: string; readonly until: string };

export const isDeclined = (change: ScopeChange): boolean => PARTIES.some((side) => change[side] === 'no');

/** Silence is not consent: a change is agreed when both said so, and one no is enough against it. @param today `YYYY-MM-DD`, or '' while unknown */
export function stateOf(change: ScopeChange, today: string): ChangeState {
  const by = PARTIES.filter((side) => change[side] === 'no');
  if (by.length > 0) return { kind: 'declined', by, on: change.noOn };
  const missing = PARTIES.filter((side) => !change[side]);
  const [first] = missing;
  if (missing.length === PARTIES.length) return { kind: 'open' };
  if (first) return { kind: 'waiting', for: first };
  const { from, until } = change;
  if (until !== '' && until < today) return { kind: 'ended', from, until };
  if (from === '') return { kind: 'agreed', from, until };
  return { kind: today !== '' && from <= today ? 'agreedSince' : 'agreedFrom', from, until };
}

/** Whether somebody still has to answer. */
export const isPending = ({ kind }: ChangeState): boolean => kind === 'open' || kind === 'waiting';

/** Days after which one looks back at a change that is to last (as the rule on changes says). */
const LOOK_BACK = 28;

/** The day on which both ask how an agreed change goes on: its last one, or a working day four weeks after its first. '' without a day. */
export function lookBackOn({ on, from, until }: Pick<ScopeChange, 'on' | 'from' | 'until'>): string {
  const first = from || on;
  return until || (first && workingDay(daysAfter(first, LOOK_BACK), 1));
}

/** Whether anything is on record that says how it goes on after such a day: a review since, or an entry for later. */
export const isSettled = ({ changes, reviewedOn }: Pick<Agreement, 'changes' | 'reviewedOn'>, day: string): boolean =>
  reviewedOn >= day || Object.values(changes).some(({ on, from }) => (from || on) > day);

/** Whether that day has come for a change, and nothing says how it goes on. @param today `YYYY-MM-DD` */
export const asksBack = (agreement: Agreement, change: ScopeChange, today: string): boolean =>
  /^(agreed|ended)/.test(stateOf(change, today).kind) &&
  lookBackOn(change) <= today &&
  !isSettled(agreement, lookBackOn(change));

/** Days after the start on which one looks through it again, then every quarter (rule of thumb, facts R6). */
const REVIEWS = [14, 28, 84];
const QUARTER = 91;

/** The next day for a review after today. @param startsOn first day of the collaboration, or '' */
export function nextReview(startsOn: string, today: string, daysOff?: DaysOff): string {
  const worked = (day: string): string => workingDay(day, 1, daysOff);
  if (startsOn === '') return worked(daysAfter(today, REVIEWS[0] ?? QUARTER));
  const early = REVIEWS.map((days) => daysAfter(startsOn, days)).find((day) => day > today);
  return worked(early ?? daysAfter(today, QUARTER));
}
