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

/** A square to tick by pen; ticked, crossed out, or empty. Drawn, so that it prints without backgrounds. */
export function Square({ state, label }: { readonly state: 'open' | 'done' | 'skipped'; readonly label?: string }) {
  return (
    <svg className="leave-square" viewBox="0 0 12 12" role={label ? 'img' : undefined} aria-label={label}>
      <rect x="0.6" y="0.6" width="10.8" height="10.8" />
      {state === 'done' && <path d="M3 3l6 6M9 3l-6 6" />}
      {state === 'skipped' && <path d="M2.5 6h7" />}
    </svg>
  );
}
