/** What was done, in words: for a live region, which must hear the same sentence twice when it is said twice. */
import { createContext, useCallback, useContext, useState } from 'react';

/** Sentences said on this page: each is an element of its own. */
let turn = 0;

/** What stands in the live region, and the way to say something in it; '' empties it. */
export function useSaid(): readonly [said: React.ReactNode, say: (text: string) => void] {
  const [said, set] = useState<React.ReactNode>('');
  const say = useCallback((text: string): void => {
    turn += 1;
    set(text && <span key={turn}>{text}</span>);
  }, []);
  return [said, say];
}

/** The live region of the tool, for parts deep inside it. */
export const SayContext = createContext<(text: string) => void>(() => undefined);
export const useSay = (): ((text: string) => void) => useContext(SayContext);
