/** For fields whose text is stored only when it is read or moved: what stands in them is not lost with the page. */
import { useEffect, useLayoutEffect, useRef } from 'react';

/** Milliseconds of rest after which what stands there is meant. */
const REST = 1000;

/**
 * Keeps after a rest, and at once when the page goes away or out of sight.
 * @param keep stores what the field holds as last drawn, or nothing; never called once the field is gone
 * @returns to be called with every letter
 */
export function useKeptSoon(keep: () => void, rest = REST): () => void {
  const latest = useRef(keep);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const now = (): void => latest.current();
    addEventListener('pagehide', now);
    addEventListener('visibilitychange', now);
    return () => {
      clearTimeout(timer.current);
      removeEventListener('pagehide', now);
      removeEventListener('visibilitychange', now);
    };
  }, []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), rest);
  };
}
