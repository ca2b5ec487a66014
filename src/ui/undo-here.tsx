/** Undo beside the sentence that says what went: the tool's own button may be screens away. */
import { useEffect, useRef, useState } from 'react';
import { firstSeen, focusAfter } from './focus-after.ts';

/** Milliseconds after which it goes, unless it has the focus; the tool's own button stays. */
const REST = 12_000;

interface Props {
  readonly label: string;
  readonly name: string;
  readonly restore?: (() => void) | undefined;
}

/** Presses the tool's button (`data-undo`), and puts the focus on the row (`data-row`) that came back; or does what it is told. */
export function UndoHere({ label, name, restore }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // This comes late: who has begun to write meanwhile must not press it with the next Enter.
    if (restore && !document.activeElement?.matches('input, textarea, select')) button.current?.focus();
    const timer = setInterval(() => setIsOver(document.activeElement !== button.current), REST);
    return () => clearInterval(timer);
  }, []);
  if (isOver) return null;
  const undo = (): void => {
    const tool = button.current?.closest('.tool');
    const rows = (): readonly HTMLElement[] => [...(tool?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const before = new Set(rows().map(({ dataset }) => dataset['row']));
    focusAfter(
      () => tool?.querySelector<HTMLElement>('.tool-actions [data-undo]')?.click(),
      () =>
        firstSeen(
          rows().find(({ dataset }) => !before.has(dataset['row'])),
          ':is(button, [type=checkbox], [type=radio]):not(:disabled)',
        ),
    );
  };
  return (
    <button type="button" ref={button} data-restore={restore && ''} onClick={restore ?? undo}>
      {label}
      <span className="visually-hidden">: {name}</span>
    </button>
  );
}
