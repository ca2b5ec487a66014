/** A brief that is written once and used again: as the next of a series, or as a template of one's own. */
import { addMonths } from 'date-fns/addMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { setDate } from 'date-fns/setDate';
import { dateOf, daysAfter, daysBetween, toDay } from '#lib/days.ts';
import { readHours } from '#lib/read-hours.ts';
import { forOthers, OF_ONE_RUN, sameTask } from './as-start.ts';
import type { Brief } from './tool.ts';

const DAYS = { weekly: 7, fortnightly: 14 } as const;

/** The last day of a month stands for days the month does not have. */
function inMonth(firstOfMonth: Date, day: number): string {
  return toDay(setDate(firstOfMonth, Math.min(day, getDaysInMonth(firstOfMonth))));
}

/** Day of the month a monthly series keeps to: 31 stays 31 after a February. Moved by hand, the new day counts. */
function monthDayOf({ dueOn, repeatDay }: Pick<Brief, 'dueOn' | 'repeatDay'>): number {
  const due = dateOf(dueOn);
  const own = due.getDate();
  return repeatDay > own && own === getDaysInMonth(due) ? repeatDay : own;
}

/**
 * The next day of a series: after the present one, and not in the past. '' without a rhythm or a day.
 * @param today `YYYY-MM-DD`
 */
export function nextDueOn(brief: Pick<Brief, 'dueOn' | 'repeat' | 'repeatDay'>, today: string): string {
  const { dueOn, repeat } = brief;
  if (dueOn === '' || repeat === '') return '';
  if (repeat !== 'monthly') {
    const step = DAYS[repeat];
    const missed = Math.max(1, Math.ceil(daysBetween(dueOn, today) / step));
    return daysAfter(dueOn, missed * step);
  }
  const first = setDate(dateOf(dueOn), 1);
  for (let months = 1; ; months += 1) {
    const day = inMonth(addMonths(first, months), monthDayOf(brief));
    if (day >= today) return day;
  }
}

/** The next brief of a series: the same task, the next day, nothing of the last run. */
export function nextBrief(brief: Brief, today: string): Brief {
  const repeatDay = brief.repeat === 'monthly' && brief.dueOn !== '' ? monthDayOf(brief) : 0;
  return { ...brief, ...OF_ONE_RUN, isTemplate: false, dueOn: nextDueOn(brief, today), repeatDay };
}

/** A new brief from one that was kept as a template. @param isOurs it was written in this collaboration */
export const briefFromOwn = (brief: Brief, isOurs: boolean): Brief => ({
  ...(isOurs ? sameTask : forOthers)(brief),
  isTemplate: false,
});

/** Hours the runs of a task took on average, to a tenth, and how many runs say it; undefined while none does. @param briefs of one collaboration */
export function averageOf(task: string, briefs: readonly Brief[]): { hours: number; runs: number } | undefined {
  const runs = briefs.filter(({ title }) => task.trim() !== '' && title.trim() === task.trim());
  const took = runs.flatMap(({ usedHours }) => readHours(usedHours) ?? []);
  if (took.length === 0) return undefined;
  const sum = took.reduce((all, hours) => all + hours, 0);
  return { hours: Math.round((sum / took.length) * 10) / 10, runs: took.length };
}
