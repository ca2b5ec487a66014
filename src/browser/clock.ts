/** The day on this device. */
import { toDay } from '#lib/days.ts';

/** `YYYY-MM-DD` in local time. @param moment a number is milliseconds */
export function dayOf(moment: Date | number): string {
  return toDay(new Date(moment));
}
export const todayHere = (): string => dayOf(new Date());

/** `HH:MM` in local time, on a clock of 24 hours. */
export function timeOf(moment: Date): string {
  return moment.toTimeString().slice(0, 5);
}
