/** Puts the focus on something that is drawn only after the present act: the next card, a line that takes the place of a button. */
import { useEffect, useRef } from 'react';

/** @returns the place, and how to ask for the focus there after the next drawing; the place needs `tabIndex={-1}` unless it is a control */
export function useFocusLater<Place extends HTMLElement>(): readonly [React.RefObject<Place | null>, () => void] {
  const place = useRef<Place>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current || !place.current) return;
    isAsked.current = false;
    place.current.focus();
  });
  return [
    place,
    () => {
      isAsked.current = true;
    },
  ];
}
