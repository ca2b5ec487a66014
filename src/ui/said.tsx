/** What was done, in words, for a live region: the same sentence said twice must be announced twice. */
import { createContext, Fragment, useCallback, useContext, useState } from 'react';

/** Counts the sentences said on this page. Each becomes an element of its own, so that it is announced. */
let turn = 0;

/** @param beside what one can do about it */
export type Say = (text: string, beside?: React.ReactNode) => void;

/** What stands in the live region, and the way to say something in it; '' empties it. */
export function useSaid(): readonly [said: React.ReactNode, say: Say] {
  const [said, set] = useState<React.ReactNode>('');
  const say = useCallback<Say>((text, beside) => {
    turn += 1;
    set(
      text && (
        <Fragment key={turn}>
          <span>{text}</span>
          {beside}
        </Fragment>
      ),
    );
  }, []);
  return [said, say];
}

/** The live region of the tool, for parts deep inside it. */
export const SayContext = createContext<Say>(() => undefined);
export const useSay = (): Say => useContext(SayContext);
