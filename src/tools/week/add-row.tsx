/** One line to enter what comes up: what, who, when, how long. Enter adds it, and one is ready for the next. */
import { useEffect, useId, useRef, useState } from 'react';
import { todayHere } from '#browser/clock.ts';
import type { Side } from '#lib/sides.ts';
import { pastedRows } from '#ui/pasted-lines.ts';
import type { Edited } from '../face.ts';
import { SideSelect } from '../side-select.tsx';
import { DAYS, NO_ROW, type Row, type Week, weekOf } from './document.ts';
import { readEffort } from './effort.ts';
import { fromTable } from './from-table.ts';
import type { Words } from './view.tsx';

/** Cells a line of a table may have, the last one with all others. */
const CELLS = 9;

export function AddRow({
  value,
  words: { labels },
  sides,
  today,
  around: { card },
  onAdd,
}: Edited<Week, Words> & { onAdd: (...rows: readonly Omit<Row, 'place'>[]) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [side, setSide] = useState<Side>('assistant');
  const [day, setDay] = useState(0);
  const [effort, setEffort] = useState('');
  const reading = readEffort(effort);
  const isWrong = effort.trim() !== '' && !reading.ok;
  // What was typed before the page was awake.
  useEffect(() => setText(input.current?.value ?? ''), []);

  const add = (): void => {
    if (text.trim() !== '' && !isWrong) {
      onAdd({ ...NO_ROW, text: text.trim(), side, day, minutes: reading.ok ? reading.minutes : 0 });
      setText('');
      setEffort('');
    }
    input.current?.focus();
  };

  return (
    <fieldset
      className="week-add"
      onKeyDown={({ key, target, nativeEvent }) =>
        key === 'Enter' && !nativeEvent.isComposing && target instanceof HTMLInputElement && add()
      }
    >
      <legend className="visually-hidden">{labels.add}</legend>
      <div className="field what">
        <label htmlFor={`${id}-text`}>{labels.what}</label>
        <input
          id={`${id}-text`}
          ref={input}
          data-add=""
          data-line=""
          type="text"
          autoComplete="off"
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const given = { monday: weekOf(value, today || todayHere()), days: labels.days, sides, card };
            onAdd(...pastedRows(event, CELLS).map((cells) => ({ ...NO_ROW, side, day, ...fromTable(cells, given) })));
          }}
        />
      </div>
      <SideSelect label={labels.who} value={side} sides={sides} onChange={setSide} />
      <div className="field">
        <label htmlFor={`${id}-day`}>{labels.when}</label>
        <select id={`${id}-day`} value={day} onChange={(event) => setDay(Number(event.target.value))}>
          <option value={0}>{labels.noDay}</option>
          {DAYS.map((one) => (
            <option key={one} value={one}>
              {labels.days[`d${one}`]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-effort`}>{labels.effortShort}</label>
        <input
          id={`${id}-effort`}
          type="text"
          autoComplete="off"
          placeholder={labels.effortExample}
          value={effort}
          aria-invalid={isWrong}
          aria-describedby={`${id}-said`}
          onChange={(event) => setEffort(event.target.value)}
        />
      </div>
      <button type="button" onClick={add}>
        {labels.add}
      </button>
      <p className="said wrong" id={`${id}-said`} aria-live="polite" aria-atomic>
        {isWrong ? labels.effortWrong : ''}
      </p>
    </fieldset>
  );
}
