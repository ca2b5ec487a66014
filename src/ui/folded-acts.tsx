/** What one can do with a row: beside it where there is room, else behind one button (late.css), so that a list reads as a list on a phone. */
import { useEffect, useRef, useState } from 'react';
import { RowActs } from './row-acts.tsx';

/** Inside the element with `data-row`. @param more the word on the button */
export function FoldedActs({ more, ...acts }: React.ComponentProps<typeof RowActs> & { readonly more: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const row = isOpen ? button.current?.closest<HTMLElement>('[data-row]') : null;
    const close = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setIsOpen(false);
      button.current?.focus();
    };
    row?.addEventListener('keydown', close);
    return () => row?.removeEventListener('keydown', close);
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="acts-more"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {more}
        <span className="visually-hidden">: {acts.name}</span>
      </button>
      <RowActs {...acts} />
    </>
  );
}
