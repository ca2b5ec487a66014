/** Days, spans and states of the farewell in words. */
import { daysBetween, formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Locale } from '#locales';
import type { Farewell, Variant } from './document.ts';
import { type Due, dayFromLast, daysOf, type Offsets, offsetsOf, type Step } from './plan.ts';

type Labels = Readonly<
  Record<
    | 'inDays'
    | 'tomorrow'
    | 'isToday'
    | 'isPast'
    | 'today'
    | 'until'
    | 'from'
    | 'overdue'
    | 'overdueOne'
    | 'before'
    | 'beforeOne'
    | 'beforeSpan'
    | 'onLast'
    | 'atOnce'
    | 'after'
    | 'afterOne'
    | 'skipped',
    string
  >
>;

/** `8 Arbeitstage davor` · `letzter Tag`: the place of a step while the last day is open. */
function sayOffset({ from, until }: Offsets, variant: Variant, labels: Labels): string {
  if (from !== until) return fill(labels.beforeSpan, { from: -from, until: -until });
  if (from === 0) return variant === 'immediate' ? labels.atOnce : labels.onLast;
  if (from < 0) return from === -1 ? labels.beforeOne : fill(labels.before, { n: -from });
  return from === 1 ? labels.afterOne : fill(labels.after, { n: from });
}

/** The date of a step, or its place while the last day is open. */
export function sayDate(value: Farewell, step: Step, labels: Labels, locale: Locale): string {
  const [days, offsets] = [daysOf(value, step), offsetsOf(step, value.variant)];
  if (!days) return offsets ? sayOffset(offsets, value.variant, labels) : '';
  const from = formatDay(days.from, locale, 'short');
  return days.from === days.until ? from : fill(labels.from, { from, until: formatDay(days.until, locale, 'short') });
}

export function sayDue(value: Farewell, step: Step, due: Due, labels: Labels, locale: Locale): string {
  if (due.kind === 'skipped') return labels.skipped;
  if (due.kind === 'today') return labels.today;
  if (due.kind === 'running')
    return `${labels.today}, ${fill(labels.until, { day: formatDay(due.until, locale, 'short') })}`;
  if (due.kind === 'overdue') return due.days === 1 ? labels.overdueOne : fill(labels.overdue, { n: due.days });
  return sayDate(value, step, labels, locale);
}

/** The last day as it is read back: which day, how far away. */
export function sayLast(lastOn: string, today: string, labels: Labels, locale: Locale): string {
  const day = formatDay(lastOn, locale, 'full');
  const n = daysBetween(today, lastOn);
  if (n < 0) return fill(labels.isPast, { day });
  return n > 1 ? fill(labels.inDays, { day, n }) : fill(n === 1 ? labels.tomorrow : labels.isToday, { day });
}

/** Whether the planned steps begin before today, though the end is still to come. */
export function isShort({ variant, lastOn }: Farewell, today: string): boolean {
  return variant === 'planned' && lastOn !== '' && lastOn >= today && dayFromLast(lastOn, -10) < today;
}
