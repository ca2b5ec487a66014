/** Small parts of the paper: a section, an entry with its label, lines to write on. */
import { PaperHeading } from '#ui/paper-heading.tsx';
import { WritingLines } from '#ui/writing-lines.tsx';

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
