/** For fields whose text is stored only when it is read or moved: what stands in them is not lost with the page. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { whenQuiet } from '#browser/frames.ts';

/** Milliseconds of rest after which what stands there is meant. */
const REST = 1000;

/**
 * @param keep stores what the field holds as last drawn, or nothing; never called once the field is gone
 * @returns to be called with every letter: keeps after a rest, and at once when the page goes away or out of sight
 */
export function useKeptSoon(keep: () => void, rest = REST): () => void {
  const latest = useRef(keep);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  useEffect(
    () => () => {
      latest.current = () => undefined;
    },
    [],
  );
  const [keepSoon] = useState(() => whenQuiet(() => latest.current(), rest));
  return keepSoon;
}
