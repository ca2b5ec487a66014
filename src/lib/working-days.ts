/** Days of work, Monday to Friday without the days off, counted from a first day. Days are `YYYY-MM-DD`. */
import { isWeekend } from 'date-fns/isWeekend';
import { dateOf, daysAfter } from './days.ts';

/** Days that are not worked although they are no weekend: `YYYY-MM-DD`. */
export type DaysOff = ReadonlySet<string>;
const NONE: DaysOff = new Set();

/**
 * The date of a working day counted from a first day. Working days are Monday to Friday without the days off.
 * @param startsOn first day, `YYYY-MM-DD`; if nobody works on it, counting begins on the next working day
 * @param count 1 is the first day, 2 the next working day, −1 the working day before; there is no 0
 */
export function workingDay(startsOn: string, count: number, daysOff: DaysOff = NONE): string {
  return workingDaysFrom(startsOn, daysOff)(count);
}

/** `workingDay` for many counts from the same first day: every day is looked at once. */
export function workingDaysFrom(startsOn: string, daysOff: DaysOff = NONE): (count: number) => string {
  const isOff = (day: string): boolean => isWeekend(dateOf(day)) || daysOff.has(day);
  const step = (day: string, by: 1 | -1): string => {
    const next = daysAfter(day, by);
    return isOff(next) ? step(next, by) : next;
  };
  const first = isOff(startsOn) ? step(startsOn, 1) : startsOn;
  const [later, earlier] = [[first], [first]];
  return (count) => {
    const [known, by] = count > 0 ? ([later, 1] as const) : ([earlier, -1] as const);
    const at = count > 0 ? count - 1 : -count;
    while (known.length <= at) known.push(step(known.at(-1) as string, by));
    return known[at] as string;
  };
}
