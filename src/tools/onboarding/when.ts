/** When a step falls, in words. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Locale } from '#locales';
import { type Due, daysOf, type Onboarding, type Step } from './tool.ts';

export type WhenLabels = Readonly<
  Record<
    'today' | 'overdue' | 'overdueOne' | 'until' | 'from' | 'workday' | 'workdays' | 'before' | 'beforeOne' | 'done',
    string
  >
>;

/** `Tag 3` · `3 Tage davor` · `Tag 1 bis 5`: the place of a step while the start is open. */
export function sayOffset({ day, untilDay }: Pick<Step, 'day' | 'untilDay'>, labels: WhenLabels): string {
  if (untilDay !== undefined) return fill(labels.workdays, { from: day, until: untilDay });
  if (day > 0) return fill(labels.workday, { n: day });
  return day === -1 ? labels.beforeOne : fill(labels.before, { n: -day });
}

/** The date of a step, or its place while the start is open. */
export function sayDate(plan: Onboarding, step: Step, labels: WhenLabels, locale: Locale): string {
  const days = daysOf(plan, step);
  if (!days) return sayOffset(step, labels);
  const from = formatDay(days.from, locale, 'short');
  return days.from === days.until ? from : fill(labels.from, { from, until: formatDay(days.until, locale, 'short') });
}

export function sayDue(plan: Onboarding, step: Step, due: Due, labels: WhenLabels, locale: Locale): string {
  if (due.kind === 'today') return labels.today;
  if (due.kind === 'running')
    return `${labels.today}, ${fill(labels.until, { day: formatDay(due.until, locale, 'short') })}`;
  if (due.kind === 'overdue') return due.days === 1 ? labels.overdueOne : fill(labels.overdue, { n: due.days });
  return sayDate(plan, step, labels, locale);
}
