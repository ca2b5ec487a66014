/** The talks of the first year, counted from the first day; the frame's calendar takes them along. */
import { useRef } from 'react';
import { formatDay } from '#lib/days.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { RemoveRow } from '#ui/row-acts.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { knownDaysOff } from '../known-days-off.ts';
import { findFormat } from './agenda.ts';
import type { Planned, Talk } from './document.ts';
import { type FormatId, talkDates } from './formats.ts';
import { named } from './tool.ts';
import type { Words } from './view.tsx';

interface Props extends Edited<Talk, Words> {
  /** Begins the sheet of a planned talk. @param left this sheet without that talk among its dates @param date its id there */
  readonly onTalk: (planned: { format: FormatId; on: string }, left: Talk, date: string) => void;
}

export function Dates(props: Props) {
  const { value, words, frame, locale, today, around, onChange, onCard, onTalk } = props;
  const { labels } = words;
  const root = useRef<HTMLDetailsElement>(null);
  const { startsOn } = around.card;
  const daysOff = knownDaysOff(around);
  const talks = startsOn === '' ? [] : talkDates(startsOn, daysOff);
  const planned = Object.entries(value.dates).sort(([, a], [, b]) => (a.on || '9').localeCompare(b.on || '9'));
  const without = (id: string): Talk => {
    const { [id]: _, ...dates } = value.dates;
    return { ...value, dates };
  };
  const setDate = (id: string, change: Planned): void =>
    onChange({ ...value, dates: { ...value.dates, [id]: change } });
  const removeDate = (id: string): void =>
    focusAfter(
      () => onChange(without(id)),
      () => root.current?.querySelector('summary'),
    );
  const take = (): void => {
    const later = talks.filter(({ on }) => today === '' || on >= today);
    // One of them is the talk of this very sheet: its day stands above, or is entered there.
    const own = later.find(
      ({ format, on }) => format === value.format && (value.on === '' || value.on === on || format !== 'quarterly'),
    );
    const others = later.filter((one) => one !== own);
    const dates = Object.fromEntries(others.map(({ id, format, on }) => [id, { format, on }]));
    focusAfter(
      () => onChange(named({ ...value, dates }, own && value.on === '' ? { on: own.on } : {}, words)),
      () => root.current?.querySelector('input'),
    );
  };
  return (
    <details className="feedback-dates" ref={root}>
      <summary>
        {labels.dates}
        {planned.length > 0 && ` (${planned.length})`}
      </summary>
      <p className="hint">{labels.datesHint}</p>
      {planned.length === 0 && (
        <>
          <div className="feedback-day">
            <DayField
              label={labels.startsOn}
              value={startsOn}
              onChange={(day) => onCard({ startsOn: day })}
              frame={frame}
              locale={locale}
              today={today}
            />
          </div>
          {talks.length > 0 && (
            <>
              <ul>
                {talks.map(({ id, format, on }) => (
                  <li key={id}>
                    {formatDay(on, locale, 'medium')}: {findFormat(words, format).name}
                  </li>
                ))}
              </ul>
              {daysOff.size === 0 && <p className="hint">{labels.noHolidays}</p>}
              <p>
                <button type="button" onClick={take}>
                  {labels.takeDates}
                </button>
              </p>
            </>
          )}
        </>
      )}
      {planned.map(([id, { format, on }]) => {
        const { name } = findFormat(words, format);
        return (
          <div key={id} className="feedback-date" data-due={`date-${id}`}>
            <DayField
              label={name}
              hint={daysOff.has(on) ? labels.dayOff : ''}
              value={on}
              onChange={(day) => setDate(id, { format, on: day })}
              frame={frame}
              locale={locale}
              today={today}
            />
            <p>
              <button type="button" onClick={() => onTalk({ format, on }, without(id), id)}>
                {labels.prepareThis}
                <span className="visually-hidden">: {name}</span>
              </button>
              <RemoveRow words={frame.row} name={name} onRemove={() => removeDate(id)} />
            </p>
          </div>
        );
      })}
    </details>
  );
}
