/** What one can do with a step besides ticking it: words, side, day, place, and ways to be rid of it. */
import { useId } from 'react';
import { fill } from '#lib/fill.ts';
import type { Side } from '#lib/sides.ts';
import type { Locale } from '#locales';
import { DayField } from '../day-field.tsx';
import type { FrameWords, SideWords } from '../face.ts';
import { plannedDays } from './dates.ts';
import type { Onboarding } from './document.ts';
import type { Item, Phase } from './items.ts';
import type { PlanActs } from './use-plan-acts.tsx';
import type { Words } from './view.tsx';
import { sayDays } from './when.ts';

/** What all rows have in common; a new object only when something in it is new. */
export interface RowSurroundings {
  /** The plan without its steps: what their dates and words hang on. */
  readonly plan: Onboarding;
  readonly phases: readonly Phase[];
  readonly acts: PlanActs;
  readonly labels: Words['labels'];
  readonly sides: SideWords;
  readonly frame: FrameWords;
  readonly locale: Locale;
  /** '' on the server: what opens is for those who can use it. */
  readonly today: string;
}
export interface RowPanelProps {
  readonly item: Item;
  readonly around: RowSurroundings;
  readonly phaseId: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (item: Item, by: -1 | 1) => void;
  readonly onClose: () => void;
}

const SIDES: readonly Side[] = ['client', 'assistant', 'both'];

export function RowPanel(props: RowPanelProps) {
  const { item, onClose } = props;
  const { plan, acts, labels, frame, locale, today } = props.around;
  const { row } = labels;
  const id = useId();
  const { entry, isOwn, original } = item;
  const planned = plannedDays(plan, item);

  return (
    <div className="row-panel">
      <div className="field wide">
        <label htmlFor={`${id}-text`}>{row.wording}</label>
        <input
          id={`${id}-text`}
          type="text"
          autoComplete="off"
          maxLength={500}
          value={item.text}
          onChange={(event) => acts.text(item, event.target.value)}
        />
        {!isOwn && item.text !== original && (
          <p className="hint">
            {fill(row.original, { text: original })}{' '}
            <button type="button" className="quiet" onClick={() => acts.text(item, '')}>
              {row.restore}
            </button>
          </p>
        )}
      </div>
      <DayField
        label={row.day}
        value={entry.on ?? ''}
        onChange={(on) => acts.entry(item, { on })}
        frame={frame}
        locale={locale}
        today={today}
        hint={planned ? fill(row.dayHint, { planned: sayDays(planned, labels, locale) }) : row.dayHintOpen}
      />
      <Selects {...props} id={id} />
      {item.state === 'skipped' && (
        <div className="field wide">
          <label htmlFor={`${id}-why`}>{row.reason}</label>
          <input
            id={`${id}-why`}
            type="text"
            autoComplete="off"
            maxLength={500}
            value={entry.reason ?? ''}
            onChange={(event) => acts.entry(item, { reason: event.target.value })}
          />
        </div>
      )}
      <PanelActs {...props} isDated={planned !== undefined || Boolean(entry.on)} />
      <button type="button" className="quiet panel-close" onClick={onClose}>
        {row.close}
      </button>
    </div>
  );
}

function Selects({ item, phaseId, around, id }: RowPanelProps & { readonly id: string }) {
  const { phases, acts, sides } = around;
  const { row } = around.labels;
  return (
    <div>
      <div className="field">
        <label htmlFor={`${id}-who`}>{row.owner}</label>
        <select id={`${id}-who`} value={item.owner} onChange={(event) => acts.owner(item, event.target.value as Side)}>
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {sides[side]}
            </option>
          ))}
        </select>
      </div>
      {item.isOwn && (
        <div className="field">
          <label htmlFor={`${id}-phase`}>{row.phase}</label>
          <select id={`${id}-phase`} value={phaseId} onChange={(event) => acts.toPhase(item, event.target.value)}>
            {phases.map((phase) => (
              <option key={phase.id} value={phase.id}>
                {phase.title}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

function PanelActs(props: RowPanelProps & { readonly isDated: boolean }) {
  const { item, isFirst, isLast, onMove, isDated } = props;
  const { acts } = props.around;
  const { row } = props.around.labels;
  return (
    <p className="panel-acts">
      <button type="button" disabled={isFirst} aria-keyshortcuts="Alt+ArrowUp" onClick={() => onMove(item, -1)}>
        {row.up}
      </button>
      <button type="button" disabled={isLast} aria-keyshortcuts="Alt+ArrowDown" onClick={() => onMove(item, 1)}>
        {row.down}
      </button>
      <button type="button" onClick={() => acts.skip(item, item.state !== 'skipped')}>
        {item.state === 'skipped' ? row.unskip : row.skip}
      </button>
      {item.isOwn ? (
        <button type="button" onClick={() => acts.remove(item)}>
          {row.remove}
        </button>
      ) : (
        <button type="button" onClick={() => acts.hide(item, true)}>
          {row.hide}
        </button>
      )}
      {isDated && item.state !== 'skipped' && (
        <button type="button" onClick={() => acts.calendar(item)}>
          {row.calendar}
        </button>
      )}
    </p>
  );
}
