/** When the paper of a tool is drawn: at the latest when it is printed, and never before a tick is answered. */
import { startTransition, useDeferredValue, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { nameFile, onPrint } from '#browser/out.ts';

/** True from the moment printing begins, so that not even the last keystroke is missing on paper. `onBegin` may change what is printed. */
export function usePrinting(fileName: string, onBegin: () => void): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useLayoutEffect(() => {
    if (isPrinting) nameFile(fileName);
  }, [isPrinting]);
  const print = (begins: boolean): void =>
    flushSync(() => {
      if (begins) onBegin();
      setIsPrinting(begins);
    });
  useEffect(() => onPrint(print), []);
  return isPrinting;
}

/** Milliseconds without a change after which a paper that nobody sees is drawn anew: longer than a person pauses between two ticks. */
const QUIET = 1500;

/** The value for the paper: soon where it is shown, else when there is time. Printing does not wait for it. */
export function useSettled<Value>(value: Value, isSeen: boolean): Value {
  const soon = useDeferredValue(isSeen ? value : null);
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (isSeen) return;
    const wait = setTimeout(() => startTransition(() => setSettled(value)), QUIET);
    return () => clearTimeout(wait);
  }, [value, isSeen]);
  return isSeen ? (soon ?? value) : settled;
}
