import { useEffect, useState } from 'react';
import { zoneHere } from '#browser/zone.ts';

/** The time zone of this device; '' on the server, in the first render, and where it is not known. */
export function useZoneHere(): string {
  const [here, setHere] = useState('');
  useEffect(() => setHere(zoneHere()), []);
  return here;
}
