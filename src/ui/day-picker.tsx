/**
 * Opens the browser's own calendar beside a field for a day. Typing stays the first way: the browser writes days as it is set, not as the page is,
 * so its field is not seen, only its calendar.
 */
import { useRef } from 'react';

interface Props {
  readonly label: string;
  /** Id of the field, whose label says which day it is. */
  readonly of: string;
  /** `YYYY-MM-DD`, or '' for none. */
  readonly value: string;
  readonly onPick: (day: string) => void;
}

export function DayPicker({ label, of, value, onPick }: Props) {
  const native = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={native}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={(event) => onPick(event.target.value)}
      />
      <button
        type="button"
        className="icon"
        aria-label={label}
        aria-describedby={of}
        onClick={() => native.current?.showPicker()}
      />
    </>
  );
}
