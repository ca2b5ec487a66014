/** What one can do with one of one's own rows: up, down, away. Alt with an arrow moves it too, from any field of the row. */
import { useEffect, useRef } from 'react';

interface Props {
  /** Names of the acts, with the row's own name, so that each button stands for itself. */
  readonly words: { readonly up: string; readonly down: string; readonly remove: string };
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function RowActs({ words, isFirst, isLast, onMove, onRemove }: Props) {
  const acts = useRef<HTMLSpanElement>(null);
  const moved = useRef<-1 | 0 | 1>(0);
  const move = (by: -1 | 1): void => {
    moved.current = by;
    onMove(by);
  };
  // A row that moves takes the focus off its own button, and one that arrives at an end disables it: then the neighbour has the focus.
  useEffect(() => {
    const by = moved.current;
    moved.current = 0;
    if (by === 0 || !document.activeElement?.matches('body, :disabled')) return;
    const [up, down] = acts.current?.querySelectorAll('button') ?? [];
    const [same, other] = by < 0 ? [up, down] : [down, up];
    (same?.disabled ? other : same)?.focus();
  });
  return (
    <span className="row-acts" ref={acts}>
      <button type="button" className="icon" aria-label={words.up} disabled={isFirst} onClick={() => move(-1)}>
        <Arrow d="M8 13V3M3.5 7.5 8 3l4.5 4.5" />
      </button>
      <button type="button" className="icon" aria-label={words.down} disabled={isLast} onClick={() => move(1)}>
        <Arrow d="M8 3v10M3.5 8.5 8 13l4.5-4.5" />
      </button>
      <button type="button" className="icon" aria-label={words.remove} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}

/** Drawn, because not every device has a typeface with arrows. */
function Arrow({ d }: { d: string }) {
  return (
    <svg className="arrow" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

/** For the row: Alt+↑ and Alt+↓ move it. */
export function moveByKey(event: React.KeyboardEvent, onMove: (by: -1 | 1) => void): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  onMove(event.key === 'ArrowUp' ? -1 : 1);
}

/**
 * Keeps the focus with a list while its rows come and go. Rows carry `data-row={id}`, the button that adds one `data-add`.
 * After adding, the new row's first field; when the row with the focus goes, the row that took its place, else the one before, else the adding
 * button. Rows that another tab takes away, or that a page did not have when it woke, take the focus nowhere.
 */
export function useRowFocus(
  ids: readonly string[],
): React.RefObject<HTMLUListElement & HTMLOListElement & HTMLTableElement & HTMLDivElement> {
  const list = useRef<HTMLUListElement & HTMLOListElement & HTMLTableElement & HTMLDivElement>(null!);
  const before = useRef(ids);
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
      place?.querySelector<HTMLElement>(':is(input, textarea, select, button):not(:disabled)');
    const added = now.filter((id) => !old.includes(id));
    const removed = old.findIndex((id) => !now.includes(id));
    const wentWithIt =
      document.activeElement === document.body &&
      focused.current?.isConnected === false &&
      focused.current.closest(`[data-row="${old[removed]}"]`);
    if (added.length === 1 && now.length === old.length + 1 && list.current?.dataset['adding'] !== undefined) {
      delete list.current.dataset['adding'];
      field(row(added[0]))?.focus();
    } else if (removed >= 0 && now.length === old.length - 1 && wentWithIt) {
      const next = field(row(now[removed] ?? now[removed - 1]));
      (next ?? list.current?.parentElement?.querySelector<HTMLElement>('[data-add]'))?.focus();
    }
  }, [ids.join(' ')]);
  return list;
}
