/** Everything about one row that can be changed. */
import { useId } from 'react';
import { fill } from '#lib/fill.ts';
import type { Side } from '#lib/sides.ts';
import { ReadField } from '#ui/read-field.tsx';
import { RowActs } from '#ui/row-acts.tsx';
import { DAYS } from './add-row.tsx';
import { readEffort, sayEffort } from './effort.ts';
import type { RowProps } from './row-line.tsx';

const SIDES: readonly Side[] = ['client', 'assistant', 'both'];

export function RowFields(props: RowProps & { readonly name: string }) {
  const { row, ids, name, words, sides, frame, locale, onRow, onMove, onRemove } = props;
  const { labels } = words;
  const id = useId();
  const set = (change: Parameters<typeof onRow>[1]): void => onRow(row.id, change);
  const effort = (minutes: string): string => sayEffort(Number(minutes), labels.effort, locale);
  const line = (key: 'text' | 'waitsFor', label: string) => (
    <div className="field wide">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        type="text"
        autoComplete="off"
        maxLength={2000}
        value={row[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </div>
  );

  return (
    <div className="week-edit">
      {line('text', labels.what)}
      <div className="field">
        <label htmlFor={`${id}-side`}>{labels.who}</label>
        <select id={`${id}-side`} value={row.side} onChange={(event) => set({ side: event.target.value as Side })}>
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {sides[side]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-day`}>{labels.when}</label>
        <select id={`${id}-day`} value={row.day} onChange={(event) => set({ day: Number(event.target.value) })}>
          <option value={0}>{labels.noDay}</option>
          {DAYS.map((day) => (
            <option key={day} value={day}>
              {labels.days[`d${day}`]}
            </option>
          ))}
        </select>
      </div>
      <ReadField
        label={labels.effortLong}
        hint={labels.effortHint}
        value={row.minutes === 0 ? '' : String(row.minutes)}
        onChange={(minutes) => set({ minutes: Number(minutes) })}
        read={(typed) => {
          const reading = readEffort(typed);
          return reading.ok ? { ok: true, value: String(reading.minutes) } : { ok: false, message: labels.effortWrong };
        }}
        show={effort}
        say={effort}
      />
      {line('waitsFor', labels.waitsForField)}
      <RowActs
        words={{
          up: fill(frame.row.up, { name }),
          down: fill(frame.row.down, { name }),
          remove: fill(frame.row.remove, { name }),
        }}
        isFirst={ids[0] === row.id}
        isLast={ids.at(-1) === row.id}
        onMove={(by) => onMove(ids, row.id, by)}
        onRemove={() => onRemove(row.id)}
      />
    </div>
  );
}
