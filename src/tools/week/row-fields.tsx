/** Everything about one row that can be changed. */
import { useId } from 'react';
import { focusAfter } from '#ui/focus-after.ts';
import { LineField } from '#ui/line-field.tsx';
import { ReadField } from '#ui/read-field.tsx';
import { RowActs, type RowPlace } from '#ui/row-acts.tsx';
import { SideSelect } from '../side-select.tsx';
import { DAYS } from './document.ts';
import { readEffort, sayEffort } from './effort.ts';
import type { RowProps } from './row-line.tsx';

export function RowFields(props: RowProps & { readonly name: string; readonly place: RowPlace }) {
  const { row, name, place, words, sides, frame, locale, onRow } = props;
  const { labels } = words;
  const id = useId();
  const set = (change: Parameters<typeof onRow>[1]): void => onRow(row.id, change);
  /** The row moves to the list of its new day and the focus stays on the field: with arrow keys, every day on the way is a change. */
  const setDay = (select: HTMLSelectElement): void => {
    const lists = select.closest('.week-lists');
    focusAfter(
      () => set({ day: Number(select.value) }),
      () => lists?.querySelector<HTMLElement>(`[data-row="${row.id}"] [data-day]`),
    );
  };
  const effort = (minutes: string): string => sayEffort(Number(minutes), labels.effort, locale);
  const line = (key: 'text' | 'waitsFor', label: string) => (
    <LineField className="wide" label={label} value={row[key]} onChange={(typed) => set({ [key]: typed })} />
  );

  return (
    <div className="week-edit">
      {line('text', labels.what)}
      <SideSelect label={labels.who} value={row.side} sides={sides} onChange={(side) => set({ side })} />
      <div className="field">
        <label htmlFor={`${id}-day`}>{labels.when}</label>
        <select id={`${id}-day`} data-day="" value={row.day} onChange={(event) => setDay(event.currentTarget)}>
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
        stays={frame.day.stays}
        say={effort}
      />
      {line('waitsFor', labels.waitsForField)}
      <RowActs words={frame.row} name={name} {...place} />
    </div>
  );
}
