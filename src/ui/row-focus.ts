/** The focus that stays with a list while its rows come and go. */
import { useEffect, useRef } from 'react';
import { firstSeen } from './focus-after.ts';

type ListElement = HTMLUListElement & HTMLOListElement & HTMLTableElement & HTMLDivElement;

/**
 * Rows carry `data-row={id}`, the button that adds one `data-add`. After adding, the focus goes to the last new row’s first field; when the row with
 * the focus goes, to the row that took its place, else to the one before, else to the adding button. Rows that another tab takes away,
 * and rows that first come when the page wakes, do not move it.
 * @returns the list, and what is called right before a person's row is added
 */
export function useRowFocus(ids: readonly string[]): readonly [list: React.RefObject<ListElement>, adding: () => void] {
  const list = useRef<ListElement>(null!);
  const before = useRef(ids);
  const isAdding = useRef(false);
  const focused = useRef<Element>(undefined);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      focused.current = target instanceof Element ? target : undefined;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    const [old, now] = [before.current, ids];
    before.current = ids;
    const row = (id: string | undefined): HTMLElement | null | undefined =>
      id === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    const field = (place: HTMLElement | null | undefined): HTMLElement | null | undefined =>
      firstSeen(place, ':is(input, textarea, select, button):not(:disabled)');
    /** Nobody who takes a row away wants to type: on a phone the keyboard would cover the list. */
    const atRest = (place: HTMLElement | null | undefined): HTMLElement | null | undefined =>
      matchMedia('(pointer: coarse)').matches
        ? firstSeen(place, ':is(button, [type=checkbox], [type=radio]):not(:disabled)')
        : field(place);
    const added = now.filter((id) => !old.includes(id));
    const removed = old.findIndex((id) => !now.includes(id));
    const wentWithIt =
      document.activeElement === document.body &&
      focused.current?.isConnected === false &&
      focused.current.closest(`[data-row="${old[removed]}"]`);
    if (added.length > 0 && now.length === old.length + added.length && isAdding.current) {
      isAdding.current = false;
      field(row(added.at(-1)))?.focus();
    } else if (removed >= 0 && now.length === old.length - 1 && wentWithIt) {
      const next = atRest(row(now[removed] ?? now[removed - 1]));
      (next ?? list.current?.parentElement?.querySelector<HTMLElement>('[data-add]'))?.focus();
    }
  }, [ids.join(' ')]);
  return [
    list,
    () => {
      isAdding.current = true;
    },
  ];
}
