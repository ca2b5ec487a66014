/** Small parts of the paper: a section, both sides next to each other, an entry with its label, lines to write on. */
import { PARTIES } from '#lib/sides.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { WritingLines } from '#ui/writing-lines.tsx';
import type { BothSidesProps } from './both-sides.tsx';

export function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="paper-section">
      <PaperHeading part className="paper-heading">
        {title}
      </PaperHeading>
      {children}
    </section>
  );
}

export function PaperBothSides({ sides, children }: BothSidesProps) {
  return (
    <div className="paper-two">
      {PARTIES.map((side) => (
        <div key={side}>
          <p className="paper-name">
            <SideMark side={side} /> {sides[side]}
          </p>
          {children(side)}
        </div>
      ))}
    </div>
  );
}

interface EntryProps {
  readonly label: string;
  readonly text: string;
  /** Lines to write on while there is no text. */
  readonly lines?: number;
}

export function Entry({ label, text, lines = 2 }: EntryProps) {
  return (
    <div className="paper-entry">
      <p className="paper-name">{label}</p>
      {text.trim() ? <p className="paper-text">{text}</p> : <WritingLines count={lines} />}
    </div>
  );
}

/** Rows of a table for the pen. */
export function EmptyRows({ count, columns }: { count: number; columns: number }) {
  return Array.from({ length: count }, (_, row) => (
    <tr key={row} className="empty">
      {Array.from({ length: columns }, (_, column) => (
        <td key={column} />
      ))}
    </tr>
  ));
}
