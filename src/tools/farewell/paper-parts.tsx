/** What the printed sheets share: a text or lines to write on, a place to sign. */
import { WritingLines } from '#ui/writing-lines.tsx';

/** What was entered; else what belongs here, and room for it. */
export function Written({
  text,
  hint,
  lines,
}: {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly lines: number;
}) {
  if (text.trim() !== '') return <p className="leave-text">{text}</p>;
  return (
    <>
      {hint && <p className="leave-hint">{hint}</p>}
      <WritingLines count={lines} />
    </>
  );
}

export function Signature({ text }: { readonly text: string }) {
  return (
    <p className="leave-sign">
      <WritingLines count={1} />
      {text}
    </p>
  );
}
