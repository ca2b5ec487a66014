/** A field of one line with its name above it. */
import { useId } from 'react';
import { OneLine } from './one-line.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Further classes, for its place among others. */
  readonly className?: string;
  readonly maxLength?: number;
  readonly onEnter?: (() => void) | undefined;
  readonly onPaste?: React.ClipboardEventHandler<HTMLTextAreaElement> | undefined;
  /** What belongs below it. */
  readonly children?: React.ReactNode;
}

export function LineField({
  label,
  value,
  onChange,
  className = '',
  maxLength = 2000,
  onEnter,
  onPaste,
  children,
}: Props) {
  const id = useId();
  return (
    <div className={`field ${className}`.trim()}>
      <label htmlFor={id}>{label}</label>
      <OneLine id={id} maxLength={maxLength} value={value} onChange={onChange} onPaste={onPaste} onEnter={onEnter} />
      {children}
    </div>
  );
}
