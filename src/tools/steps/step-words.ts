/** Steps in words: where they stand, when they fall, what of them is shown. */
import { formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import { SIDES } from '#lib/sides.ts';
import type { Days, StepDue } from '#lib/step-due.ts';
import { type Filter, type Item, isShown, type ShownPhase } from '#lib/step-lines.ts';
import type { Locale } from '#locales';
import type { FrameWords } from '../face.ts';

export type StepWords = FrameWords['steps'];

/** `30.11.` · `30.11. bis 04.12.`; '' while they are open */
export function sayDays(days: Days | undefined, words: StepWords, locale: Locale): string {
  if (!days) return '';
  const from = formatDay(days.from, locale, 'short');
  return days.from === days.until ? from : fill(words.from, { from, until: formatDay(days.until, locale, 'short') });
}

export function saySkipped({ entry }: Pick<Item, 'entry'>, words: StepWords): string {
  return entry.reason ? fill(words.skippedWhy, { reason: entry.reason }) : words.skipped;
}

/** What is due, overdue or does not apply; else when the step falls, and whether somebody set that by hand. */
export function sayDue(item: Item, due: StepDue, date: string, words: StepWords, locale: Locale): string {
  switch (due.kind) {
    case 'today':
      return words.today;
    case 'running':
      return `${words.today}, ${fill(words.until, { day: formatDay(due.until, locale, 'short') })}`;
    case 'overdue':
      return counted(words.overdue, due.days);
    case 'skipped':
      return words.skipped;
    case 'done':
      return date;
    default:
      return item.entry.on && item.day !== undefined ? fill(words.byHand, { day: date }) : date;
  }
}

/** What the person chose to see, as the frame keeps it. */
export const filterOf = (view: string): Filter => SIDES.find((side) => side === view) ?? 'all';

/** Which steps a print shows and how many it leaves out; '' when it shows all. */
export function sayLeftOut(phases: readonly ShownPhase[], filter: Filter, { paper }: StepWords): string {
  const filtered = phases.flatMap(({ items }) => items).filter((item) => !isShown(item, filter)).length;
  const hidden = phases.flatMap((phase) => phase.hidden).length;
  return [
    filter !== 'all' && paper.shown[filter],
    filtered > 0 && counted(paper.filtered, filtered),
    hidden > 0 && counted(paper.hidden, hidden),
  ]
    .filter(Boolean)
    .join(' ');
}
