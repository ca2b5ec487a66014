/** When a step falls, in words. */
import { counted, fill } from '#lib/fill.ts';
import type { Item } from '#lib/step-lines.ts';
import type { Shown } from '../face.ts';
import type { When } from '../steps/step-panel.tsx';
import { type StepWords, sayDays, sayDue } from '../steps/step-words.ts';
import { daysOf, dueOf, plannedDays } from './dates.ts';
import type { Onboarding } from './document.ts';
import { isTold } from './since.ts';
import type { Words } from './view.tsx';

type Dated = Pick<Onboarding, 'startsOn' | 'daysOff'>;
type Voice = Pick<Shown<Onboarding, Words>, 'words' | 'frame' | 'locale'>;

/** `Tag 3` · `3 Tage davor` · `Tag 1 bis 5`: the place of a step while the start is open. */
function sayOffset(
  { day, untilDay }: Pick<Item, 'day' | 'untilDay'>,
  labels: Words['labels'],
  steps: StepWords,
): string {
  if (day === undefined) return steps.noDay;
  if (untilDay !== undefined) return fill(labels.workdays, { from: day, until: untilDay });
  if (day > 0) return fill(labels.workday, { n: day });
  return counted(labels.before, -day);
}

/** The date of a step, or its place while the start is open. */
export function sayDate(plan: Dated, item: Item, { words: { labels }, frame, locale }: Voice): string {
  return sayDays(daysOf(plan, item), frame.steps, locale) || sayOffset(item, labels, frame.steps);
}

/**
 * Dates and standings of all rows. @param plan what they hang on: the start, the days off, what was told
 * @param reached steps that have happened on another sheet: nobody is late with them, only the tick is open
 * @param isOver the last day of the collaboration is past: nobody is late with anything any more
 */
export function whenOf(
  plan: Dated & Pick<Onboarding, 'told'>,
  voice: Voice & { readonly today: string },
  reached: readonly string[],
  isOver: boolean,
): When {
  const { words, frame, locale, today } = voice;
  const { labels } = words;
  const isReached = ({ id, state }: Item): boolean => state === 'open' && reached.includes(id);
  return {
    due: (item) => (isReached(item) || (isOver && item.state === 'open') ? { kind: 'open' } : dueOf(plan, item, today)),
    say: (item, due) => {
      if (isReached(item)) return labels.reached;
      return due.kind === 'done' && plan.told.on !== ''
        ? labels[isTold(plan, item) ? 'doneTold' : 'doneUntold']
        : sayDue(item, due, sayDate(plan, item, voice), frame.steps, locale);
    },
    planned: (item) => sayDays(plannedDays(plan, item), frame.steps, locale),
    extra: ({ must }) => (must ? labels.must : ''),
  };
}
