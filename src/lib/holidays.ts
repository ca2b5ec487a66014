/** Public holidays by region, as they are written at build time (`src/site/holidays.ts`) and fetched when somebody chooses a region. */
import type { Bilingual, Locale } from '../locales.ts';
import type { DaysOff } from './working-days.ts';

/** One country. Regions are `de-by`, `at-9`, `ch-zh`; `*` stands for all of them. Days on weekends are left out. */
export interface Holidays {
  /** Whose data these are. */
  readonly source: string;
  /** First and last year they are known for. */
  readonly years: readonly [from: number, until: number];
  readonly names: readonly Bilingual[];
  readonly days: readonly (readonly [day: string, name: number, regions: readonly string[]])[];
}
export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly name: string;
}

/** The holidays of one region that fall on weekdays, in order. */
export function holidaysIn({ days, names }: Holidays, region: string, locale: Locale): readonly Holiday[] {
  return days
    .filter(([, , regions]) => regions.includes('*') || regions.includes(region))
    .map(([day, name]) => ({ day, name: names[name]?.[locale] ?? '' }));
}

/** `de-by` → `de` */
export const countryOf = (region: string): string => region.split('-')[0] ?? '';

/** Days off as documents keep them, in one text: `2026-12-25 2027-01-01`. So a plan shows the same days on every device and in ten years. */
export const joinDays = (days: readonly string[]): string => [...new Set(days)].join(' ');
export const splitDays = (text: string): readonly string[] => text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];

let lastRead: readonly [text: string, days: DaysOff] = ['', new Set()];
/** The same as a set. The last one is kept: all rows of a plan ask for the same. */
export function daysOffIn(text: string): DaysOff {
  if (lastRead[0] !== text) lastRead = [text, new Set(splitDays(text))];
  return lastRead[1];
}
