/** Parts of the face that most visits never need are fetched when they are wanted; when they are long in coming, or cannot be loaded, that is said. */
import { useEffect, useState } from 'react';

export type Stage = 'coming' | 'wrong';
interface Words {
  readonly partComing: string;
  readonly partFailed: string;
}

/** Milliseconds after which it is said that something is on its way: most is there by then. */
export const LONG = 400;

/** What is said of a part that is not there. */
export function NotThere({ stage, words }: { readonly stage: Stage; readonly words: Words }) {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setIsLate, LONG, true);
    return () => clearTimeout(timer);
  }, []);
  const isWrong = stage === 'wrong';
  if (!isWrong && !isLate) return null;
  return (
    <p className={`said ${stage}`} role={isWrong ? 'alert' : 'status'}>
      {isWrong ? words.partFailed : words.partComing}
    </p>
  );
}

interface Props<Module extends object> {
  readonly load: () => Promise<Module>;
  /** Without them nothing is said of it. */
  readonly words?: Words;
  readonly children: (module: Module) => React.ReactNode;
}

/**
 * A part that is fetched when it is first drawn. When it cannot be loaded, the next place that wants it tries again, but some browsers remember
 * the failure until the page is loaded anew: so the sentence that is shown asks for that.
 */
export function Later<Module extends object>({ load, words, children }: Props<Module>) {
  const [module, setModule] = useState<Module | Stage>('coming');
  useEffect(() => {
    load().then(setModule, () => setModule('wrong'));
  }, []);
  if (typeof module !== 'string') return children(module);
  return words && <NotThere stage={module} words={words} />;
}
