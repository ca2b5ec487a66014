import { useEffect, useState } from 'react';
import { zoneHere } from '#browser/zone.ts';

/** The time zone of this device; '' on the server and in the first render. */
export function useZoneHere(): string {
  const [here, setHere] = useState('');
  useEffect(() => setHere(zoneHere()), []);
  return here;
}
