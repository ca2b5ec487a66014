import { todaysName } from '#lib/zone-names.ts';

/** IANA name of this device's time zone: `Europe/Berlin`. */
export function zoneHere(): string {
  return todaysName(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
