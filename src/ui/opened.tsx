/** Something behind a line that opens it; drawn only while it is open. A native `<details>`: it opens before React is here, too. */
import { useEffect, useRef, useState } from 'react';

/** All lines of one class, in order: class and place name a line the same way in every language. Those in a dialog close with it and do not count. */
export const linesLike = (className: string, within: Element): readonly HTMLDetailsElement[] =>
  [...within.querySelectorAll<HTMLDetailsElement>('details:not(dialog *)')].filter(
    (one) => one.className === className,
  );

interface Props {
  readonly className: string;
  readonly summary: React.ReactNode;
  readonly children: () => React.ReactNode;
}

export function Opened({ className, summary, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsOpen(details.current?.open ?? false), []);
  return (
    <details ref={details} className={className} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
