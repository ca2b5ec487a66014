/** One row of the week: tick, text, side, effort, what it waits for; open it to change any of that. */
import { useId, useRef } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { weekNumber } from '#lib/weeks.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { moveByKey } from '#ui/move-by-key.ts';
import { type RowPlace, useMove } from '#ui/row-acts.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import type { Edited } from '../face.ts';
import { dateOf, type OwnRow, type Week } from './document.ts';
import { sayEffort } from './effort.ts';
import type { RowChanges } from './row-changes.tsx';
import { RowFields } from './row-fields.tsx';
import { sayCarried } from './said.ts';
import type { Words } from './view.tsx';

export interface RowProps extends Edited<Week, Words>, RowChanges {
  readonly row: OwnRow;
  /** Rows of the same list, in order: among these it moves. */
  readonly ids: readonly string[];
  readonly showsDay: boolean;
  readonly isEdited: boolean;
  /** Opens a row by its id; '' closes the one that is open. */
  readonly onEdit: (id: string) => void;
}
/** Taken along this many times, a row is to be decided about instead of postponed once more. */
const TOO_OFTEN = 3;

export function RowLine(props: RowProps) {
  const { value, row, ids, showsDay, isEdited, words, sides, frame, locale, today, around, onRow, onEdit } = props;
  const { labels } = words;
  const id = useId();
  const line = useRef<HTMLLIElement>(null);
  const find = (selector: string) => line.current?.querySelector<HTMLElement>(selector);
  const open = (): void =>
    focusAfter(
      () => onEdit(row.id),
      () => find('.week-edit :is(input, textarea)'),
    );
  const close = (): void =>
    focusAfter(
      () => onEdit(''),
      () => find('.week-open'),
    );
  const name = row.text.trim() || labels.unnamed;
  const place: RowPlace = {
    index: ids.indexOf(row.id),
    count: ids.length,
    onMove: (by) => props.onMove(ids, row.id, by),
    onRemove: () => props.onRemove(row.id),
  };
  const move = useMove({ words: frame.row, name, ...place });
  const date = dateOf(value, row);
  const isDone = row.doneOn !== '';
  /** A row is open in one place only: while the other sheet has it, it is taken back there. */
  const livesOn = around.told.some(({ toolId, id: other }) => toolId === 'week' && other === row.id);
  const facts = [
    ...(showsDay && date ? [formatDay(date, locale, 'medium')] : []),
    ...(row.dueOn && !isDone ? [fill(labels.dueOn, { day: formatDay(row.dueOn, locale, 'medium') })] : []),
    ...(row.minutes > 0 ? [sayEffort(row.minutes, labels.effort, locale)] : []),
    ...(row.carried > 0 && !isDone ? [sayCarried(row.carried, labels)] : []),
  ];

  return (
    <li
      ref={line}
      data-row={row.id}
      className={isDone ? 'week-row done' : row.movedTo ? 'week-row moved' : 'week-row'}
      onKeyDown={(event) => {
        if (!isEdited) moveByKey(event, move); // the fields of an open row do that themselves
        if (event.key === 'Escape' && isEdited) close();
      }}
    >
      <input
        type="checkbox"
        id={id}
        checked={isDone}
        disabled={row.movedTo !== ''}
        aria-describedby={`${id}-facts`}
        onChange={(event) => onRow(row.id, { doneOn: event.target.checked ? today : '' })}
      />
      <label htmlFor={id}>{name}</label>
      <p className="week-facts" id={`${id}-facts`}>
        <span className={`side ${row.side}`}>
          <SideMark side={row.side} /> {sides[row.side]}
        </span>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {row.waitsFor.trim() !== '' && !isDone && (
          <span className="week-waits">{fill(labels.waits, { what: row.waitsFor })}</span>
        )}
      </p>
      <button type="button" className="week-open" aria-expanded={isEdited} onClick={isEdited ? close : open}>
        {isEdited ? labels.close : labels.edit}
        <span className="visually-hidden">: {name}</span>
      </button>
      {row.carried >= TOO_OFTEN && !isDone && row.movedTo === '' && <p className="week-decide">{labels.decideOn}</p>}
      {row.movedTo !== '' && (
        <p className="week-moved">
          {fill(labels.moved, { n: weekNumber(row.movedTo) })}{' '}
          {!livesOn && (
            <button
              type="button"
              className="quiet"
              onClick={({ currentTarget }) => {
                const box = currentTarget.closest('[data-row]')?.querySelector<HTMLElement>('input[type=checkbox]');
                focusAfter(
                  () => onRow(row.id, { movedTo: '' }),
                  () => box,
                );
              }}
            >
              {labels.unmove}
              <span className="visually-hidden">: {name}</span>
            </button>
          )}
        </p>
      )}
      {isEdited && <RowFields {...props} name={name} place={place} />}
    </li>
  );
}
