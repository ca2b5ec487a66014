/** The day on this device. */
import { formatISO } from 'date-fns';

/** `YYYY-MM-DD` in local time. */
export function todayHere(): string {
  return formatISO(new Date(), { representation: 'date' });
}

/** IANA name of this device's time zone: `Europe/Berlin`. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
