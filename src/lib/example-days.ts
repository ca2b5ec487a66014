/** Days in examples are counted from today, so that an example never looks old: `@today+5` → the day five days from now. */
import { daysAfter } from './days.ts';

const DAY = /^@today(?:([+-]\d{1,3}))?$/;

/** The same data with every such text replaced by its day. @param today `YYYY-MM-DD` */
export function withDays<T>(data: T, today: string): T {
  if (typeof data === 'string') {
    const found = data.match(DAY);
    return (found ? daysAfter(today, Number(found[1] ?? 0)) : data) as T;
  }
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((inner) => withDays(inner, today)) as T;
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, withDays(inner, today)])) as T;
}
