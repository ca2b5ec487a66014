/** Which talks there are, and when they fall in the first year. */
import { daysAfter } from '#lib/days.ts';
import { type DaysOff, workingDay } from '#lib/working-days.ts';

export const FORMATS = ['monthly', 'week2', 'week4', 'week8', 'week12', 'quarterly'] as const;
export type FormatId = (typeof FORMATS)[number];

/** Working days from the first day, as in the onboarding plan: the talks after two, four, eight and twelve weeks. */
const WORKING_DAYS = { week2: 10, week4: 20, week8: 40, week12: 60 } as const;
const QUARTER_DAYS = 13 * 7;
/** Quarterly talks that complete the first year. */
const QUARTERS = 3;

interface TalkDate {
  readonly id: string;
  readonly format: FormatId;
  readonly on: string;
}

/** The talks of the first year, none on a weekend or a day off. @param startsOn first day of the collaboration, `YYYY-MM-DD` */
export function talkDates(startsOn: string, daysOff?: DaysOff): readonly TalkDate[] {
  const first = Object.entries(WORKING_DAYS).map(([id, count]) => ({
    id,
    format: id as FormatId,
    on: workingDay(startsOn, count, daysOff),
  }));
  const last = workingDay(startsOn, WORKING_DAYS.week12, daysOff);
  const quarters = Array.from({ length: QUARTERS }, (_, index) => ({
    id: `quarter${index + 1}`,
    format: 'quarterly' as const,
    on: workingDay(daysAfter(last, (index + 1) * QUARTER_DAYS), 1, daysOff),
  }));
  return [...first, ...quarters];
}
