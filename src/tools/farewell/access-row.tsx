import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Identified } from '#lib/rows.ts';
import { Choice } from '#ui/choice.tsx';
import { LineField } from '#ui/line-field.tsx';
import { RowActs, type RowPlace } from '#ui/row-acts.tsx';
import { RowGroup } from '#ui/row-group.tsx';
import { DayField } from '../day-field.tsx';
import { SideSelect } from '../side-select.tsx';
import { ACCESS_STATES, type Access } from './document.ts';
import type { Props } from './view.tsx';

export const FIELDS = ['name', 'purpose', 'role'] as const;

interface RowProps extends Props {
  readonly row: Identified<Access>;
  readonly place: RowPlace;
  readonly onRow: (change: Partial<Access>) => void;
  readonly onEnter: () => void;
  /** For its name. */
  readonly onPaste: React.ClipboardEventHandler<HTMLTextAreaElement>;
}

export function AccessRow(props: RowProps) {
  const { row, place, words, sides, frame, locale, today, onRow, onEnter, onPaste } = props;
  const { access } = words.labels;
  const name = row.name.trim() || access.unnamed;
  return (
    <li data-row={row.id} data-due={`access-${row.id}`} data-state={row.state}>
      <RowGroup name={name}>
        {FIELDS.map((field) => (
          <LineField
            key={field}
            label={access[field]}
            value={row[field]}
            onChange={(typed) => onRow({ [field]: typed })}
            onEnter={onEnter}
            onPaste={field === 'name' ? onPaste : undefined}
          />
        ))}
        <SideSelect
          label={access.revoker}
          value={row.revoker}
          sides={sides}
          onChange={(revoker) => onRow({ revoker })}
        />
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
          <RowActs words={frame.row} name={name} {...place} />
        </div>
      </RowGroup>
    </li>
  );
}
