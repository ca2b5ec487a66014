/**
 * Days in examples are counted from today, so that an example never looks old: `@today+5` → the day five days from now. None falls on a weekend: what is
 * still to come is on the Monday after, what has been on the Friday before.
 */
import { daysAfter } from './days.ts';
import { workingDay } from './working-days.ts';

const DAY = /^@today(?:([+-])(\d{1,3}))?$/;
const dayOf = (today: string, sign = '', count = '0'): string => {
  if (sign === '+') return workingDay(daysAfter(today, Number(count)), 1);
  if (sign === '-') return workingDay(daysAfter(today, 1 - Number(count)), -1);
  return today;
};

/** The same data with every such text replaced by its day. @param today `YYYY-MM-DD` */
export function withDays<T>(data: T, today: string): T {
  if (typeof data === 'string') {
    const found = data.match(DAY);
    return (found ? dayOf(today, found[1], found[2]) : data) as T;
  }
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((inner) => withDays(inner, today)) as T;
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, withDays(inner, today)])) as T;
}
