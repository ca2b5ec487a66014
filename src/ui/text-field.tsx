/** A question with room for an answer. It grows with what is typed. */
import { useId, useRef } from 'react';
import { Marked, type Stretch } from './marked.tsx';

interface Props {
  readonly label: React.ReactNode;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Path of the field in the document, for what is typed before the page is awake. */
  readonly cell: string;
  /** Lines shown when empty; 1 holds a single line, which may wrap. */
  readonly lines?: number;
  readonly maxLength?: number;
  /** Stretches to mark in a field of several lines; without it nothing is ever marked. @param text they belong to */
  readonly marked?: { readonly text: string; readonly marks: readonly Stretch[] };
  readonly children?: React.ReactNode;
}

/** Keeps what is typed or pasted one line. The field may wrap it, so that nothing of it is out of sight on a phone. */
export const asOneLine = (text: string): string => text.replace(/[\n\t]/g, ' ');

/** Keeps Enter from beginning a second line. @returns whether it was pressed */
export function holdEnter(event: React.KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return false;
  event.preventDefault();
  return true;
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
  const isLine = lines === 1;
  const shared = {
    id,
    rows: lines,
    value,
    maxLength,
    'data-cell': cell,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onChange: ({ target }: React.ChangeEvent<HTMLTextAreaElement>) =>
      onChange(isLine ? asOneLine(target.value) : target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {marked && !isLine ? (
        <div className="marked">
          <Marked {...marked} ref={behind} />
          <textarea
            {...shared}
            onScroll={({ currentTarget }) => behind.current?.scrollTo(0, currentTarget.scrollTop)}
          />
        </div>
      ) : (
        <textarea {...shared} onKeyDown={isLine ? holdEnter : undefined} />
      )}
      {children}
    </div>
  );
}
