/**
 * Headings of the paper: by role, because the page around has its own `h1` and the styles of its headings must not reach the paper. They make
 * the printed file a tagged one that can be walked through; where the paper is read on the screen, they stand below the headings around it.
 */
import { createContext, type ReactNode, use } from 'react';

/** Level of a paper's title: 1 when printed alone. */
export const PaperLevel = createContext(1);

interface Props {
  /** A part of the paper; without it, its title. */
  readonly part?: boolean;
  readonly className: string;
  readonly children: ReactNode;
}

export function PaperHeading({ part = false, className, children }: Props) {
  const level = use(PaperLevel);
  return (
    <p className={className} role="heading" aria-level={part ? level + 1 : level}>
      {children}
    </p>
  );
}
