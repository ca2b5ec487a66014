/** A question with room for an answer. Several lines grow with what is typed. */
import { useId, useRef } from 'react';
import { Marked, type Stretch } from './marked.tsx';

interface Props {
  readonly label: React.ReactNode;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Path of the field in the document, for what is typed before the page is awake. */
  readonly cell: string;
  /** Lines shown when empty; 1 makes a single-line field. */
  readonly lines?: number;
  readonly maxLength?: number;
  /** Stretches to mark in a field of several lines; without it nothing is ever marked. @param text they belong to */
  readonly marked?: { readonly text: string; readonly marks: readonly Stretch[] };
  readonly children?: React.ReactNode;
}

export function TextField({
  label,
  hint,
  value,
  onChange,
  cell,
  lines = 1,
  maxLength = 20_000,
  marked,
  children,
}: Props) {
  const id = useId();
  const behind = useRef<HTMLDivElement>(null);
  const shared = {
    id,
    value,
    maxLength,
    'data-cell': cell,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {lines > 1 && marked ? (
        <div className="marked">
          <Marked {...marked} ref={behind} />
          <textarea
            {...shared}
            rows={lines}
            onScroll={({ currentTarget }) => behind.current?.scrollTo(0, currentTarget.scrollTop)}
          />
        </div>
      ) : lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input {...shared} type="text" autoComplete="off" />
      )}
      {children}
    </div>
  );
}
