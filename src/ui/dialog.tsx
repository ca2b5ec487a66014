/** A native dialog: it keeps the focus inside, closes with Escape, and gives the focus back to where it came from. */
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
  /** Also called after Escape. */
  readonly onClose: () => void;
}

export function Dialog({ title, className, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={id}
      onClose={onClose}
      // Keys that mean something on the page (undo, search) mean nothing while the dialog is open.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}

/** Closes the dialog an element stands in. */
export function closeDialogOf(element: Element): void {
  element.closest('dialog')?.close();
}
