/** What one can do with one of one's own rows: up, down, away; each is said. Alt with an arrow moves it too, from any field of the row. */
import { useEffect, useRef } from 'react';
import { fill } from '#lib/fill.ts';
import { moveByKey } from './move-by-key.ts';
import { useSay } from './said.tsx';
import { undoBeside } from './undo-beside.tsx';

/** Where a row stands in its list, and what can be done with it there. */
export interface RowPlace {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}
interface Named<Word extends string> {
  readonly words: Readonly<Record<Word, string>>;
  /** Name of the row, so that each button and each sentence can be understood by itself. */
  readonly name: string;
}

/** Moves a row and says where it stands now. */
export function useMove({ words, name, index, count, onMove }: RowPlace & Named<'moved'>): (by: -1 | 1) => void {
  const say = useSay();
  return (by) => {
    const place = index + 1 + by;
    if (place < 1 || place > count) return;
    onMove(by);
    say(fill(words.moved, { name, place, all: count }));
  };
}

/** Inside the element with `data-row`. */
export function RowActs(props: RowPlace & Named<'up' | 'down' | 'remove' | 'moved' | 'removed' | 'undo'>) {
  const { words, name, index, count } = props;
  const acts = useRef<HTMLSpanElement>(null);
  const moved = useRef<-1 | 0 | 1>(0);
  const move = useMove(props);
  const press = (by: -1 | 1): void => {
    moved.current = by;
    move(by);
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
  useEffect(() => {
    const line = acts.current?.closest<HTMLElement>('[data-row]');
    const onKey = (event: KeyboardEvent): void => moveByKey(event, move);
    line?.addEventListener('keydown', onKey);
    return () => line?.removeEventListener('keydown', onKey);
  });
  return (
    <span className="row-acts" ref={acts}>
      <button
        type="button"
        className="icon"
        aria-label={fill(words.up, { name })}
        disabled={index === 0}
        onClick={() => press(-1)}
      >
        <Arrow d="M8 13V3M3.5 7.5 8 3l4.5 4.5" />
      </button>
      <button
        type="button"
        className="icon"
        aria-label={fill(words.down, { name })}
        disabled={index === count - 1}
        onClick={() => press(1)}
      >
        <Arrow d="M8 3v10M3.5 8.5 8 13l4.5-4.5" />
      </button>
      <RemoveRow {...props} />
    </span>
  );
}

/** Takes a row away and says so. */
export function RemoveRow({
  words,
  name,
  onRemove,
}: Pick<RowPlace, 'onRemove'> & Named<'remove' | 'removed' | 'undo'>) {
  const say = useSay();
  const remove = (): void => {
    onRemove();
    say(fill(words.removed, { name }), undoBeside(words.undo, name));
  };
  return (
    <button type="button" className="icon" aria-label={fill(words.remove, { name })} onClick={remove}>
      ×
    </button>
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
