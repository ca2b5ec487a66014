/**
 * A list of own lines: tasks that belong, exceptions, duties. Enter adds the next; what other sheets tell can be taken over.
 * It reads as a list: what is rarely done with a line opens behind one button, as in the plans.
 */
import { useRef, useState } from 'react';
import type { Rows } from '#lib/rows.ts';
import { moveByKey } from '#ui/move-by-key.ts';
import { OneLine } from '#ui/one-line.tsx';
import { RowActs, type RowPlace, useMove } from '#ui/row-acts.tsx';
import type { FrameWords } from '../face.ts';
import { useRows } from '../use-rows.tsx';
import type { Line } from './document.ts';

const BLANK = { text: '' };

interface Props {
  readonly title?: string;
  readonly hint?: string;
  /** Name of each field, and of the button that adds one. */
  readonly label: string;
  readonly add: string;
  readonly rows: Rows<Line>;
  readonly onRows: (rows: Rows<Line>) => void;
  readonly frame: FrameWords;
  /** Shown instead of the field alone, for rows that hold more. */
  readonly below?: (id: string) => React.ReactNode;
}

export function LineList({ title, hint, label, add, rows, onRows, frame, below }: Props) {
  const lines = useRows(rows, onRows);
  const begin = (): void => lines.add(BLANK);
  return (
    <div className="lines">
      {title && <p className="lines-title">{title}</p>}
      {hint && <p className="hint">{hint}</p>}
      <ul ref={lines.list}>
        {lines.shown.map((line, index) => {
          const { id, text } = line;
          return (
            <LineRow
              key={id}
              id={id}
              name={text.trim() || `${label} ${index + 1}`}
              place={lines.placeOf(line, index)}
              frame={frame}
              below={below?.(id)}
            >
              <OneLine
                value={text}
                aria-label={`${label} ${index + 1}`}
                maxLength={2000}
                autoComplete="off"
                onChange={(next) => lines.change(id, { text: next })}
                onPaste={lines.pasteInto(line, ['text'], BLANK)}
                onEnter={() => text.trim() !== '' && begin()}
              />
            </LineRow>
          );
        })}
      </ul>
      <button type="button" className="quiet" data-add="" onClick={begin}>
        + {add}
      </button>
    </div>
  );
}

interface RowProps extends Pick<Props, 'frame'> {
  readonly id: string;
  /** So that each button and each sentence can be understood by itself. */
  readonly name: string;
  readonly place: RowPlace;
  readonly below: React.ReactNode;
  readonly children: React.ReactNode;
}

function LineRow({ id, name, place, frame, below, children }: RowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const move = useMove({ words: frame.row, name, ...place });
  return (
    <li
      data-row={id}
      onKeyDown={(event) => {
        if (!isOpen) moveByKey(event, move); // the buttons of an open one do that themselves
        if (event.key !== 'Escape' || !isOpen) return;
        setIsOpen(false);
        more.current?.focus();
      }}
    >
      <div className="line">
        {children}
        <button
          ref={more}
          type="button"
          className="line-more"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {frame.more}
          <span className="visually-hidden">: {name}</span>
        </button>
        {isOpen && <RowActs words={frame.row} name={name} {...place} />}
      </div>
      {below}
    </li>
  );
}
