/** What the printed sheets share: lines to write on, a text or such lines, a place to sign. */

export function Lines({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, index) => <span key={index} className="leave-line" />);
}

/** What was entered; else what belongs here, and room for it. */
export function Written({
  text,
  hint,
  lines,
}: {
  readonly text: string;
  readonly hint?: string;
  readonly lines: number;
}) {
  if (text.trim() !== '') return <p className="leave-text">{text}</p>;
  return (
    <>
      {hint && <p className="leave-hint">{hint}</p>}
      <Lines count={lines} />
    </>
  );
}

export function Signature({ text }: { readonly text: string }) {
  return (
    <p className="leave-sign">
      <span className="leave-line" />
      {text}
    </p>
  );
}
