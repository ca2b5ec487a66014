/** One access on the screen. Its state carries the day on which it changed. */
import { useId } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Identified } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import { Choice } from '#ui/choice.tsx';
import { moveByKey, RowActs } from '#ui/row-acts.tsx';
import { DayField } from '../day-field.tsx';
import { ACCESS_STATES, type Access } from './document.ts';
import { RowField } from './row-field.tsx';
import type { Props } from './view.tsx';

const SIDES: readonly Side[] = ['client', 'assistant', 'both'];
const FIELDS = ['name', 'purpose', 'role'] as const;

interface RowProps extends Props {
  readonly row: Identified<Access>;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRow: (change: Partial<Access>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function AccessRow(props: RowProps) {
  const { row, words, sides, frame, locale, today, isFirst, isLast, onRow, onMove, onRemove } = props;
  const { access } = words.labels;
  const id = useId();
  const name = row.name.trim() || access.unnamed;
  return (
    <li data-row={row.id} data-state={row.state} onKeyDown={(event) => moveByKey(event, onMove)}>
      {FIELDS.map((field) => (
        <RowField
          key={field}
          label={access[field]}
          value={row[field]}
          onChange={(typed) => onRow({ [field]: typed })}
        />
      ))}
      <div className="field">
        <label htmlFor={`${id}-revoker`}>{access.revoker}</label>
        <select
          id={`${id}-revoker`}
          value={row.revoker}
          onChange={(event) => onRow({ revoker: event.target.value as Side })}
        >
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {sides[side]}
            </option>
          ))}
        </select>
      </div>
      <DayField
        label={access.on}
        hint=""
        value={row.on}
        onChange={(on) => onRow({ on })}
        frame={frame}
        locale={locale}
        today={today}
        say={(day) => formatDay(day, locale, 'medium')}
      />
      <div className="leave-row-end">
        <Choice
          legend={
            <>
              {access.state}
              <span className="visually-hidden">: {name}</span>
            </>
          }
          value={row.state}
          options={ACCESS_STATES.map((state) => [state, access.states[state]] as const)}
          cell={`access.${row.id}.state`}
          onChange={(state) => state !== '' && onRow({ state, doneOn: state === 'open' ? '' : row.doneOn || today })}
        />
        <p className="said">
          {row.doneOn !== '' && fill(access.doneOn, { day: formatDay(row.doneOn, locale, 'field') })}
        </p>
        <RowActs
          words={{
            up: fill(frame.row.up, { name }),
            down: fill(frame.row.down, { name }),
            remove: fill(frame.row.remove, { name }),
          }}
          isFirst={isFirst}
          isLast={isLast}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
    </li>
  );
}
