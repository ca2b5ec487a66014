/** When a step falls, in words. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Locale } from '#locales';
import { type Days, type Due, daysOf } from './dates.ts';
import type { Onboarding } from './document.ts';
import type { Item } from './items.ts';
import { isTold } from './since.ts';

export type WhenLabels = Readonly<
  Record<
    | 'today'
    | 'overdue'
    | 'overdueOne'
    | 'until'
    | 'from'
    | 'workday'
    | 'workdays'
    | 'before'
    | 'beforeOne'
    | 'byHand'
    | 'noDay'
    | 'skipped'
    | 'skippedWhy'
    | 'doneTold'
    | 'doneUntold',
    string
  >
>;

/** `Tag 3` · `3 Tage davor` · `Tag 1 bis 5`: the place of a step while the start is open. */
function sayOffset({ day, untilDay }: Pick<Item, 'day' | 'untilDay'>, labels: WhenLabels): string {
  if (day === undefined) return labels.noDay;
  if (untilDay !== undefined) return fill(labels.workdays, { from: day, until: untilDay });
  if (day > 0) return fill(labels.workday, { n: day });
  return day === -1 ? labels.beforeOne : fill(labels.before, { n: -day });
}

/** `30.11.` · `30.11. bis 04.12.` */
export function sayDays(days: Days, labels: WhenLabels, locale: Locale): string {
  const from = formatDay(days.from, locale, 'short');
  return days.from === days.until ? from : fill(labels.from, { from, until: formatDay(days.until, locale, 'short') });
}

/** The date of a step, or its place while the start is open. */
export function sayDate(
  plan: Pick<Onboarding, 'startsOn' | 'daysOff'>,
  item: Item,
  labels: WhenLabels,
  locale: Locale,
): string {
  const days = daysOf(plan, item);
  return days ? sayDays(days, labels, locale) : sayOffset(item, labels);
}

export function saySkipped({ entry }: Pick<Item, 'entry'>, labels: WhenLabels): string {
  return entry.reason ? fill(labels.skippedWhy, { reason: entry.reason }) : labels.skipped;
}

export function sayDue(plan: Onboarding, item: Item, due: Due, labels: WhenLabels, locale: Locale): string {
  switch (due.kind) {
    case 'today':
      return labels.today;
    case 'running':
      return `${labels.today}, ${fill(labels.until, { day: formatDay(due.until, locale, 'short') })}`;
    case 'overdue':
      return due.days === 1 ? labels.overdueOne : fill(labels.overdue, { n: due.days });
    case 'skipped':
      return labels.skipped;
    case 'done':
      if (plan.told.on !== '') return isTold(plan, item) ? labels.doneTold : labels.doneUntold;
      return sayDate(plan, item, labels, locale);
    default: {
      const date = sayDate(plan, item, labels, locale);
      return item.entry.on && item.day !== undefined ? fill(labels.byHand, { day: date }) : date;
    }
  }
}
