import { useEffect, useState } from 'react';
import { zoneHere } from '#browser/zone.ts';

/** The time zone of this device, which travels; '' on the server, in the first render, and where it is not known. */
export function useZoneHere(): string {
  const [here, setHere] = useState('');
  useEffect(() => {
    const look = (): void => setHere(zoneHere());
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return here;
}
