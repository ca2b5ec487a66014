/**
 * One part of the form: its heading and how it stands in one line; closed, all parts together are the contents.
 * What is closed is not drawn, so that a tick is answered at once. Before the page is awake everything is there, to be read without
 * JavaScript; inside an article, where every byte is read on the way to something else, only the first part is.
 */
import { useLayoutEffect, useRef, useState } from 'react';

interface Props {
  readonly title: string;
  /** How it stands, in a few words. */
  readonly state: string;
  readonly level: 2 | 3;
  readonly isFirst: boolean;
  /** False on the server and in the first render. */
  readonly isAwake: boolean;
  /** Said in place of a closed part that the server left out. */
  readonly later: string;
  /** What falls due in here: an address that names it opens the part, because what is closed is not there to be found. */
  readonly due: RegExp | undefined;
  readonly children: () => React.ReactNode;
}

export function Part({ title, state, level, isFirst, isAwake, later, due, children }: Props) {
  const Heading = `h${level}` as 'h2';
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(isFirst);
  // Somebody may have opened or closed it before React was here.
  useLayoutEffect(() => {
    if (details.current && due?.test(location.hash)) details.current.open = true;
    setIsOpen(details.current?.open ?? isFirst);
  }, []);
  const isDrawn = isAwake ? isOpen : level === 2 || isFirst;
  return (
    <details
      className="part"
      ref={details}
      open={isFirst}
      suppressHydrationWarning
      onToggle={(event) => event.target === event.currentTarget && setIsOpen(event.currentTarget.open)}
    >
      <summary className="corner">
        <Heading>{title}</Heading>
        <span className="part-state">{state}</span>
      </summary>
      <div className="part-body">{isDrawn ? children() : !isAwake && <p className="hint">{later}</p>}</div>
    </details>
  );
}
