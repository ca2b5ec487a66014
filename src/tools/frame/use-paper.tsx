/** The paper of a tool: when it is drawn, which is at the latest when it is printed and never before a tick is answered, and how it is printed. */
import {
  type ReactNode,
  startTransition,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { nameFile, onPrint, printPaper } from '#browser/out.ts';
import type { AnyFace, Shown } from '../face.ts';

interface InPrint {
  /** As it is drawn now. */
  readonly paper: ReactNode;
  /** The value it shows while nothing is printed: a moment behind what is entered. */
  readonly settled: unknown;
  readonly print: (what: 'filled' | 'blank') => void;
}

/** @param fileName name of the printed file @param blankName name of a blank one */
export function usePaper(
  { tool, Paper, Preview }: AnyFace,
  shown: Shown<unknown, unknown>,
  fileName: string,
  blankName: string,
): InPrint {
  const { value, view, today, around } = shown;
  const [isBlank, setIsBlank] = useState(false);
  // The paper may come a moment after the screen: a tick is answered first.
  const settled = useSettled(value, Preview !== undefined);
  const isPrinting = usePrinting(fileName);
  const printed = isBlank ? tool.empty : isPrinting ? value : settled;
  const paper = useMemo(
    () => <Paper {...shown} value={printed} view={isBlank ? '' : view} />,
    [printed, today, around, view, isBlank],
  );
  const print = (what: 'filled' | 'blank'): void => {
    flushSync(() => setIsBlank(what === 'blank'));
    printPaper(what === 'blank' ? blankName : fileName, () => setIsBlank(false));
  };
  return { paper, settled, print };
}

/** True from the moment printing begins, so that not even the last keystroke is missing on paper. */
function usePrinting(fileName: string): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useLayoutEffect(() => {
    if (isPrinting) nameFile(fileName);
  }, [isPrinting]);
  useEffect(() => onPrint((begins) => flushSync(() => setIsPrinting(begins))), []);
  return isPrinting;
}

/** Milliseconds without a change after which a paper that is not on the screen is drawn anew: longer than a person pauses between two ticks. */
const QUIET = 1500;

/** The value for the paper: soon where it is shown, else when there is time. Printing does not wait for it. */
function useSettled<Value>(value: Value, isSeen: boolean): Value {
  const soon = useDeferredValue(isSeen ? value : null);
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (isSeen) return;
    const wait = setTimeout(() => startTransition(() => setSettled(value)), QUIET);
    return () => clearTimeout(wait);
  }, [value, isSeen]);
  return isSeen ? (soon ?? value) : settled;
}
