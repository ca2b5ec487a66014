import { startTransition, useEffect, useState } from 'react';
import { todayHere } from '#browser/clock.ts';

/** Milliseconds between two looks at the calendar. */
const OFTEN = 20_000;

/**
 * The day, `YYYY-MM-DD`; '' on the server and in the first render. A page that stays open over night, or is woken days later, knows the new one.
 * @returns it, and a way to look which day it is without waiting for the next look
 */
export function useToday(): readonly [today: string, lookAgain: () => void] {
  const [today, setToday] = useState('');
  const look = (): void => setToday(todayHere());
  useEffect(() => {
    // Every row is drawn again once the day is known, as it then gets what needs a script: in pieces, so that nothing waits for it.
    startTransition(look);
    const clock = setInterval(look, OFTEN);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(clock);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return [today, look];
}
