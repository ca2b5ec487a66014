/** One change: read in a line, opened to be written. What each side answers stands on the entry, a no with its day and its reason. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { type Identified, withoutRow } from '#lib/rows.ts';
import { PARTIES } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { withAnswer, withChange } from './consent.ts';
import type { Agreement, Answer, ScopeChange } from './document.ts';
import { stateOf } from './history.ts';
import { sayAnswer, sayChangeState } from './say.ts';
import type { Words } from './view.tsx';

const ANSWERS = [false, true, 'no'] as const satisfies readonly Answer[];

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
  const isDeclined = state.kind === 'declined';
  const field = (key: 'what' | 'why' | 'hours' | 'price' | 'whyNot', hint?: string) => (
    <TextField
      label={labels[key]}
      hint={hint}
      cell={`changes.${id}.${key}`}
      value={change[key]}
      lines={key === 'hours' || key === 'price' ? 1 : 2}
      onChange={(text) => set({ [key]: text })}
    />
  );
  const sayDay = (on: string): string => formatDay(on, locale, 'full');
  const sayUntil = (on: string): string => (on < change.from ? `${sayDay(on)}. ${labels.untilEarly}` : sayDay(on));
  const day = (key: 'on' | 'from' | 'until' | 'noOn', hint = frame.day.hint, say = sayDay) => (
    <DayField
      label={labels[key]}
      hint={hint}
      value={change[key]}
      onChange={(on) => set({ [key]: on })}
      frame={frame}
      locale={locale}
      today={today}
      say={say}
    />
  );
  return (
    <li data-row={id}>
      <details className={`change ${state.kind}`} open={isOpen} data-due={`change-${id}`}>
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
          {day('until', labels.untilHint, sayUntil)}
          {day('on')}
        </div>
        <fieldset>
          <legend>{labels.answers}</legend>
          <p className="hint">{labels.answersHint}</p>
          <div className="two">
            {PARTIES.map((side) => (
              <label key={side} className="field">
                <SideMark side={side} /> {sides[side]}
                <select
                  value={ANSWERS.indexOf(change[side])}
                  onChange={(event) => {
                    const answer = ANSWERS[Number(event.target.value)] ?? false;
                    onChange(withAnswer(value, id, side, answer, today));
                  }}
                >
                  {ANSWERS.map((answer, index) => (
                    <option key={String(answer)} value={index}>
                      {sayAnswer(answer, words)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </fieldset>
        {(isDeclined || change.whyNot.trim() !== '') && field('whyNot', labels.whyNotHint)}
        {isDeclined && day('noOn')}
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
