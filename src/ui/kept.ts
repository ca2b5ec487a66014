/** What is stored in no document and must not be lost with the page: text in a field that cannot be read yet, and which part of a sheet is open. */
import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Milliseconds of rest after which a text counts as finished; if it were shorter, half a date would move a plan. */
const REST = 5000;
/** Events at which it counts as finished at once. */
const LEAVING = ['pagehide', 'visibilitychange', 'beforeprint'] as const;

/**
 * Calls `keep` when the page goes away, out of sight, or to the printer.
 * @param keep stores what the field holds as last drawn, or nothing; never called once the field is gone
 * @param typed what is being typed, for a field that may also be stored while it has the focus, after a rest; null while nothing is
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

/** Where one is in a sheet, by name: the view that was chosen, the part that is open. Empty until the person chose something. */
export type Stay = Map<string, string>;
export const StayContext = createContext<Stay>(new Map());

/** State that stays with the sheet. Drawn first as the server drew it. @param own for the component that provides the context */
export function useStay<Value extends string>(name: string, initial: Value, own?: Stay) {
  const around = useContext(StayContext);
  const stay = own ?? around;
  const [value, set] = useState(initial);
  useLayoutEffect(() => set((stay.get(name) ?? initial) as Value), [stay, name]);
  const choose = (next: Value): void => {
    stay.set(name, next);
    set(next);
  };
  return [value, choose] as const;
}
