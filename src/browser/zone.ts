import { todaysName } from '#lib/zone-names.ts';

/**
 * IANA name of this device's time zone: `Europe/Berlin`. '' where it is not known: a device that has none set says UTC, and Firefox, Tor Browser and
 * LibreWolf say Reykjavik where they hide the true one. Then the person chooses.
 */
export function zoneHere(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return /UTC|Etc|Reykjavik/.test(zone) ? '' : todaysName(zone);
}
