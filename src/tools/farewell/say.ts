/** Days, spans and states of the farewell in words. */
import { daysBetween, formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import { daysOffIn } from '#lib/holidays.ts';
import type { Item } from '#lib/step-lines.ts';
import type { Locale } from '#locales';
import type { Shown } from '../face.ts';
import type { When } from '../steps/step-panel.tsx';
import { sayDays, sayDue } from '../steps/step-words.ts';
import type { Farewell, Variant } from './document.ts';
import { type Dated, dayFromLast, daysOf, dueOf, type Offsets, type PlanWords, plannedDays, stepsOf } from './plan.ts';
import type { Words } from './view.tsx';

type Labels = Words['labels'];
type Voice = Pick<Shown<Farewell, Words>, 'words' | 'frame' | 'locale'>;
type Plan = Dated & Pick<Farewell, 'variant'>;

/** `8 Arbeitstage davor` · `letzter Tag`: the place of a step while the last day is open. */
function sayOffset({ from, until }: Offsets, variant: Variant, labels: Labels): string {
  if (from !== until) return fill(labels.beforeSpan, { from: -from, until: -until });
  if (from === 0) return variant === 'immediate' ? labels.atOnce : labels.onLast;
  return counted(from < 0 ? labels.before : labels.after, Math.abs(from));
}

/** The date of a step, or its place while the last day is open. */
export function sayDate(plan: Plan, item: Item, { words: { labels }, frame, locale }: Voice): string {
  const date = sayDays(daysOf(plan, item), frame.steps, locale);
  if (date !== '') return date;
  const { day: from, untilDay } = item;
  return from === undefined ? frame.steps.noDay : sayOffset({ from, until: untilDay ?? from }, plan.variant, labels);
}

/** Dates and standings of all rows. @param openAccess how many accesses still have to end */
export function whenOf(plan: Plan, openAccess: number, voice: Voice & { readonly today: string }): When {
  const { words, frame, locale, today } = voice;
  const { labels } = words;
  const stillOpen = counted(labels.openAccess, openAccess);
  return {
    due: (item) => dueOf(plan, item, today),
    say: (item, due) => sayDue(item, due, sayDate(plan, item, voice), frame.steps, locale),
    planned: (item) => sayDays(plannedDays(plan, item), frame.steps, locale),
    extra: ({ id }) => (id === 'revoke-access' && openAccess > 0 ? stillOpen : ''),
  };
}

/** The last day as it is read back: which day, how far away. */
export function sayLast(lastOn: string, today: string, labels: Labels, locale: Locale): string {
  const day = formatDay(lastOn, locale, 'full');
  const n = daysBetween(today, lastOn);
  if (n < 0) return fill(labels.isPast, { day });
  return n === 0 ? fill(labels.isToday, { day }) : counted(labels.inDays, n, { day });
}

/** Whether the planned steps begin before today, though the end is still to come. */
export function isShort({ variant, lastOn, daysOff }: Farewell, { steps }: PlanWords, today: string): boolean {
  const first = stepsOf(steps, 'planned')[0]?.day ?? 0;
  return (
    variant === 'planned' && lastOn !== '' && lastOn >= today && dayFromLast(lastOn, first, daysOffIn(daysOff)) < today
  );
}
