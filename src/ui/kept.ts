/** For fields whose text is stored only when it is read or moved: what stands in them is not lost with the page. */
import { useEffect, useLayoutEffect, useRef } from 'react';

/** Milliseconds of rest after which what stands there is meant; shorter, and half a date would move a plan. */
const REST = 5000;
/** When what stands there counts at once. */
const LEAVING = ['pagehide', 'visibilitychange', 'beforeprint'] as const;

/**
 * Keeps when the page goes away, out of sight, or to the printer.
 * @param keep stores what the field holds as last drawn, or nothing; never called once the field is gone
 * @param typed what is being typed, for a field that may also be kept under the hand: after a rest; null while nothing is
 */
export function useKept(keep: () => void, typed: string | null = null): void {
  const latest = useRef(keep);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const now = (): void => latest.current();
    for (const event of LEAVING) addEventListener(event, now);
    return () => {
      for (const event of LEAVING) removeEventListener(event, now);
    };
  }, []);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => latest.current(), REST);
    return () => clearTimeout(timer);
  }, [typed]);
}
