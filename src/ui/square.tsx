/** A square to tick by pen: a cross when done, a dash when it does not apply. Drawn, so that it prints without backgrounds. */

interface Props {
  readonly state: 'open' | 'done' | 'skipped';
  /** The state in words, where no text beside it says so. */
  readonly label?: string | undefined;
}

export function Square({ state, label }: Props) {
  return (
    <svg
      className="square"
      viewBox="0 0 12 12"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
    >
      <rect x="0.6" y="0.6" width="10.8" height="10.8" />
      {state === 'done' && <path d="M3 3l6 6M9 3l-6 6" />}
      {state === 'skipped' && <path d="M3 6h6" />}
    </svg>
  );
}
