/** A list of own lines: tasks that belong, exceptions, duties. Enter adds the next; what other sheets tell can be taken over. */
import type { Rows } from '#lib/rows.ts';
import { FoldedActs } from '#ui/folded-acts.tsx';
import { OneLine } from '#ui/one-line.tsx';
import type { FrameWords } from '../face.ts';
import { useRows } from '../use-rows.tsx';
import type { Line } from './document.ts';

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
  const lines = useRows(rows, onRows, { text: '' });
  return (
    <div className="lines">
      {title && <p className="lines-title">{title}</p>}
      {hint && <p className="hint">{hint}</p>}
      <ul ref={lines.list}>
        {lines.shown.map((line, index) => {
          const { id, text } = line;
          return (
            <li key={id} data-row={id}>
              <div className="line">
                <OneLine
                  value={text}
                  aria-label={`${label} ${index + 1}`}
                  maxLength={2000}
                  autoComplete="off"
                  onChange={(next) => lines.change(id, { text: next })}
                  onPaste={lines.pasteInto(line, ['text'])}
                  onEnter={() => text.trim() !== '' && lines.add()}
                />
                <FoldedActs
                  more={frame.more}
                  words={frame.row}
                  name={text.trim() || `${label} ${index + 1}`}
                  {...lines.placeOf(line, index)}
                />
              </div>
              {below?.(id)}
            </li>
          );
        })}
      </ul>
      <button type="button" className="quiet" data-add="" onClick={() => lines.add()}>
        + {add}
      </button>
    </div>
  );
}
