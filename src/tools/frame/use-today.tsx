import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { todayHere } from '#browser/clock.ts';

/** Milliseconds between two looks at the calendar. */
const OFTEN = 20_000;
/** Milliseconds for what may be drawn in pieces: who types without a pause would put it off again and again. */
const SOON = 500;

/**
 * The day, `YYYY-MM-DD`; '' on the server and in the first render. A page that stays open over night, or is woken days later, knows the new one.
 * @param isKept whether something is stored: then the day comes together with it, and nothing can be ticked before it is known; with the first entry
 *   it is drawn at the latest
 */
export function useToday(isKept: boolean): string {
  const [today, setToday] = useState('');
  const look = (): void => setToday(todayHere());
  useLayoutEffect(() => {
    if (isKept) look();
    // Every row is drawn again once the day is known, as it then gets what needs a script: in pieces, so that nothing waits for it.
    else startTransition(look);
  }, [isKept]);
  useEffect(() => {
    const soon = setTimeout(look, SOON);
    const clock = setInterval(look, OFTEN);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(soon);
      clearInterval(clock);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
