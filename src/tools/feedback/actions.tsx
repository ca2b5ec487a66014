import { changeRow, type Identified, inOrder, moveRow, withoutRow, withRow } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import { newId } from '#state/here.ts';
import { LineField } from '#ui/line-field.tsx';
import { moveByKey, RowActs, useRowFocus } from '#ui/row-acts.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { rowWords } from '../row-words.ts';
import { SideSelect } from '../side-select.tsx';
import { type Action, NO_ACTION, type Talk } from './document.ts';
import type { Words } from './view.tsx';

export function Actions(props: Edited<Talk, Words>) {
  const {
    value,
    words: { labels },
    around,
    onChange,
  } = props;
  const rows = inOrder(value.actions);
  const list = useRowFocus(rows.map(({ id }) => id));
  const add = (): void => {
    list.current.dataset['adding'] = '';
    const side: Side = around.card.role || 'both';
    onChange({ ...value, actions: withRow(value.actions, newId(), { ...NO_ACTION, side }) });
  };
  return (
    <div>
      <ul className="feedback-actions" ref={list}>
        {rows.map((row, index) => (
          <ActionRow
            key={row.id}
            {...props}
            row={row}
            isFirst={index === 0}
            isLast={index === rows.length - 1}
            onAdd={add}
          />
        ))}
      </ul>
      <p>
        <button type="button" data-add="" onClick={add}>
          + {labels.addAction}
        </button>
      </p>
    </div>
  );
}

interface RowProps extends Edited<Talk, Words> {
  readonly row: Identified<Action>;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onAdd: () => void;
}

function ActionRow(props: RowProps) {
  const {
    value,
    row,
    isFirst,
    isLast,
    words: { labels },
    sides,
    frame,
    locale,
    today,
    onChange,
    onAdd,
  } = props;
  const name = row.text.trim() || labels.unnamed;
  const set = (change: Partial<Action>): void =>
    onChange({ ...value, actions: changeRow(value.actions, row.id, change) });
  const move = (by: -1 | 1): void => onChange({ ...value, actions: moveRow(value.actions, row.id, by) });
  return (
    <li
      data-row={row.id}
      className={row.doneOn === '' ? undefined : 'done'}
      onKeyDown={(event) => moveByKey(event, move)}
    >
      <LineField
        className="what"
        label={labels.what}
        value={row.text}
        onChange={(typed) => set({ text: typed })}
        onEnter={() => isLast && row.text.trim() !== '' && onAdd()}
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
        <RowActs
          words={rowWords(frame.row, name)}
          isFirst={isFirst}
          isLast={isLast}
          onMove={move}
          onRemove={() => onChange({ ...value, actions: withoutRow(value.actions, row.id) })}
        />
      </p>
    </li>
  );
}
