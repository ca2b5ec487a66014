import type { Identified } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import { LineField } from '#ui/line-field.tsx';
import { RowActs, type RowPlace } from '#ui/row-acts.tsx';
import { RowGroup } from '#ui/row-group.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { SideSelect } from '../side-select.tsx';
import { useRows } from '../use-rows.tsx';
import { type Action, NO_ACTION, type Talk } from './document.ts';
import type { Words } from './view.tsx';

export function Actions(props: Edited<Talk, Words>) {
  const {
    value,
    words: { labels },
    around,
    onChange,
  } = props;
  const side: Side = around.card.role || 'both';
  const rows = useRows(value.actions, (actions) => onChange({ ...value, actions }), { ...NO_ACTION, side });
  return (
    <div>
      <ul className="feedback-actions" ref={rows.list}>
        {rows.shown.map((row, index) => (
          <ActionRow
            key={row.id}
            {...props}
            row={row}
            place={rows.placeOf(row, index)}
            onRow={(change) => rows.change(row.id, change)}
            onEnter={rows.nextAfter(row, 'text')}
            onPaste={rows.pasteInto(row, ['text'])}
          />
        ))}
      </ul>
      <p>
        <button type="button" data-add="" onClick={() => rows.add()}>
          + {labels.addAction}
        </button>
      </p>
    </div>
  );
}

interface RowProps extends Edited<Talk, Words> {
  readonly row: Identified<Action>;
  readonly place: RowPlace;
  readonly onRow: (change: Partial<Action>) => void;
  readonly onEnter: () => void;
  readonly onPaste: React.ClipboardEventHandler<HTMLTextAreaElement>;
}

function ActionRow(props: RowProps) {
  const { row, place, words, sides, frame, locale, today, onRow: set, onEnter, onPaste } = props;
  const { labels } = words;
  const name = row.text.trim() || labels.unnamed;
  return (
    <li data-row={row.id} className={row.doneOn === '' ? undefined : 'done'}>
      <RowGroup name={name}>
        <LineField
          className="what"
          label={labels.what}
          value={row.text}
          onChange={(typed) => set({ text: typed })}
          onPaste={onPaste}
          onEnter={onEnter}
        />
        <SideSelect label={labels.who} value={row.side} sides={sides} onChange={(side) => set({ side })} />
        <DayField
          label={labels.until}
          hint=""
          value={row.on}
          onChange={(on) => set({ on })}
          frame={frame}
          locale={locale}
          today={today}
        />
        <p className="feedback-acts">
          <label>
            <input
              type="checkbox"
              checked={row.doneOn !== ''}
              onChange={(event) => set({ doneOn: event.target.checked ? today : '' })}
            />{' '}
            {labels.done}
            <span className="visually-hidden">: {name}</span>
          </label>
          <RowActs words={frame.row} name={name} {...place} />
        </p>
      </RowGroup>
    </li>
  );
}
