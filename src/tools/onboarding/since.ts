/** What happened since the other side was last told. Done and told are two facts: a tick here says nothing over there. */
import type { Item } from '#lib/step-lines.ts';
import type { Onboarding, ToldStep } from './document.ts';

export type News =
  | { readonly kind: 'done' | 'reopened' | 'skipped' | 'added' | 'fixed' | 'note'; readonly item: Item }
  | { readonly kind: 'start'; readonly from: string; readonly to: string };

/** Kinds in the order in which a mail tells them. */
export const KINDS = ['start', 'done', 'skipped', 'reopened', 'added', 'fixed', 'note'] as const;

export const NEVER: ToldStep = { state: 'open', on: '', note: '' };
export const toldStepOf = (plan: Pick<Onboarding, 'told'>, id: string): ToldStep | undefined =>
  Object.hasOwn(plan.told.steps, id) ? plan.told.steps[id] : undefined;

/** Whether the other side knows how this step stands. */
export const isTold = (plan: Pick<Onboarding, 'told'>, { id, state }: Pick<Item, 'id' | 'state'>): boolean =>
  plan.told.on !== '' && (toldStepOf(plan, id) ?? NEVER).state === state;

/** Everything that is new, in the order of the plan. @param items all lines that are not hidden */
export function newsOf(plan: Onboarding, items: readonly Item[]): readonly News[] {
  const news: News[] =
    plan.startsOn === plan.told.startsOn || plan.startsOn === ''
      ? []
      : [{ kind: 'start', from: plan.told.startsOn, to: plan.startsOn }];
  for (const item of items) {
    const before = toldStepOf(plan, item.id);
    const known = found.get(item);
    const about = known && known.before === before ? known.about : newsAbout(before, item);
    if (about !== known?.about) found.set(item, { before, about });
    news.push(...about);
  }
  return news;
}
/** A tick makes one line of thousands new. */
const found = new WeakMap<Item, { readonly before: ToldStep | undefined; readonly about: readonly News[] }>();

const NONE: readonly News[] = Object.freeze([]);

function newsAbout(known: ToldStep | undefined, item: Item): readonly News[] {
  if (!known && item.state === 'open' && !item.isOwn && !item.entry.on && !item.entry.note) return NONE;
  const before = known ?? NEVER;
  const { state, entry } = item;
  const news: News[] = [];
  if (state !== before.state) news.push({ kind: state === 'open' ? 'reopened' : state, item });
  else if (item.isOwn && !known) news.push({ kind: 'added', item });
  if ((entry.on ?? '') !== before.on && state === 'open') news.push({ kind: 'fixed', item });
  if (entry.note !== before.note && entry.note !== '' && news.length === 0) news.push({ kind: 'note', item });
  return news;
}
