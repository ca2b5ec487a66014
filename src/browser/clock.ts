/** The day on this device. */
import { formatISO } from 'date-fns';

/** `YYYY-MM-DD` in local time. @param moment a number is milliseconds */
export function dayOf(moment: Date | number): string {
  return formatISO(moment, { representation: 'date' });
}
export const todayHere = (): string => dayOf(new Date());

/** `HH:MM` in local time, on a clock of 24 hours. */
export function timeOf(moment: Date): string {
  return formatISO(moment, { representation: 'time' }).slice(0, 5);
}

/** IANA name of this device's time zone: `Europe/Berlin`. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
