/** One change: read in a line, opened to be written. Consent of each side is a tick with its day on the entry. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { type Identified, withoutRow } from '#lib/rows.ts';
import { PARTIES } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { withChange } from './consent.ts';
import type { Agreement, ScopeChange } from './document.ts';
import { stateOf } from './history.ts';
import { sayChangeState } from './say.ts';
import type { Words } from './view.tsx';

interface Props extends Edited<Agreement, Words> {
  readonly change: Identified<ScopeChange>;
  readonly isOpen: boolean;
}

export function ChangeCard(props: Props) {
  const { value, words, sides, frame, locale, today, around, onChange, change, isOpen } = props;
  const { changes: labels } = words.labels;
  const { id } = change;
  const set = (part: Partial<ScopeChange>): void => onChange(withChange(value, id, part, around.card.role));
  const name = change.what.trim() || labels.untitled;
  const state = stateOf(change, today);
  const field = (key: 'what' | 'why' | 'hours' | 'price', hint?: string) => (
    <TextField
      label={labels[key]}
      hint={hint}
      cell={`changes.${id}.${key}`}
      value={change[key]}
      lines={key === 'what' || key === 'why' ? 2 : 1}
      onChange={(text) => set({ [key]: text })}
    />
  );
  const day = (key: 'on' | 'from') => (
    <DayField
      label={labels[key]}
      value={change[key]}
      onChange={(on) => set({ [key]: on })}
      frame={frame}
      locale={locale}
      today={today}
    />
  );
  return (
    <li data-row={id}>
      <details className={`change ${state.kind}`} open={isOpen}>
        <summary className="corner">
          {change.on !== '' && <span className="change-day">{formatDay(change.on, locale, 'field')}</span>}
          <span className="change-name">{name}</span>
          <span className="change-state">{sayChangeState(state, words, sides, locale)}</span>
        </summary>
        {field('what')}
        {field('why')}
        <div className="two">
          {field('hours', labels.hoursHint)}
          {field('price', labels.priceHint)}
          {day('from')}
          {day('on')}
        </div>
        <fieldset className="consent">
          <legend>{labels.agreedBy}</legend>
          <p className="hint">{labels.consentHint}</p>
          {PARTIES.map((side) => (
            <label key={side}>
              <input
                type="checkbox"
                checked={change[side]}
                autoComplete="off"
                data-cell={`changes.${id}.${side}`}
                onChange={(event) => set({ [side]: event.target.checked })}
              />
              <SideMark side={side} /> {sides[side]}
            </label>
          ))}
        </fieldset>
        {state.kind.startsWith('agreed') && change.hours.trim() !== '' && <p className="hint">{labels.carryOver}</p>}
        <button
          type="button"
          className="quiet"
          onClick={(event) => {
            focusNeighbour(event.currentTarget);
            onChange({ ...value, changes: withoutRow(value.changes, id) });
          }}
        >
          {fill(frame.row.remove, { name })}
        </button>
      </details>
    </li>
  );
}

/** The neighbours are folded: their heads take the focus when an entry goes. Without a neighbour the list gives it to the adding button. */
function focusNeighbour(button: HTMLElement): void {
  const row = button.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  neighbour?.querySelector('summary')?.focus();
}
