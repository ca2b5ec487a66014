/** What one can do with a step besides ticking it: words, side, day, place, and ways to be rid of it. */
import { useId } from 'react';
import { fill } from '#lib/fill.ts';
import type { StepDue } from '#lib/step-due.ts';
import { withOwner, withoutOwn, withText } from '#lib/step-edits.ts';
import type { Item, Phase } from '#lib/step-lines.ts';
import { withEntry } from '#lib/steps.ts';
import type { Locale } from '#locales';
import { LineField } from '#ui/line-field.tsx';
import { undoBeside } from '#ui/undo-beside.tsx';
import { DayField } from '../day-field.tsx';
import type { FrameWords, SideWords } from '../face.ts';
import { SideSelect } from '../side-select.tsx';
import type { StepWords } from './step-words.ts';
import type { StepActs } from './use-step-acts.tsx';

/** What a plan knows of when its steps fall; a new object only when a date or a word of it is new. */
export interface When {
  readonly due: (item: Item) => StepDue;
  readonly say: (item: Item, due: StepDue) => string;
  /** What the plan says, whatever is set by hand; '' when it says nothing. */
  readonly planned: (item: Item) => string;
  /** What else belongs to a step, in words; '' for nothing. */
  readonly extra: (item: Item) => string;
}
/** What all rows have in common; a new object only when something in it is new. */
export interface RowSurroundings {
  readonly when: When;
  readonly phases: readonly Phase[];
  readonly acts: StepActs;
  readonly words: StepWords;
  readonly sides: SideWords;
  readonly frame: FrameWords;
  readonly locale: Locale;
  /** '' on the server: what only works with a script is not written into the page. */
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

export function RowPanel(props: RowPanelProps) {
  const { item, onClose } = props;
  const { when, acts, words, frame, locale, today } = props.around;
  const { row } = words;
  const id = useId();
  const { entry, isOwn, original } = item;
  const planned = when.planned(item);
  const rename = (text: string): void => acts.change((plan) => withText(plan, item, text));

  return (
    <div className="row-panel">
      <LineField className="wide" label={row.wording} maxLength={500} value={item.text} onChange={rename}>
        {!isOwn && item.text !== original && (
          <p className="hint">
            {fill(row.original, { text: original })}{' '}
            <button type="button" className="quiet" onClick={() => rename('')}>
              {row.restore}
            </button>
          </p>
        )}
      </LineField>
      <DayField
        label={row.day}
        value={entry.on ?? ''}
        onChange={(on) => acts.entry(item, { on })}
        frame={frame}
        locale={locale}
        today={today}
        hint={planned === '' ? row.dayHintOpen : fill(row.dayHint, { planned })}
      />
      <Selects {...props} id={id} />
      {item.state === 'skipped' && (
        <LineField
          className="wide"
          label={row.reason}
          maxLength={500}
          value={entry.reason ?? ''}
          onChange={(typed) => acts.entry(item, { reason: typed })}
        />
      )}
      <PanelActs {...props} isDated={planned !== '' || Boolean(entry.on)} />
      <button type="button" className="quiet panel-close" onClick={onClose}>
        {row.close}
      </button>
    </div>
  );
}

function Selects({ item, phaseId, around, id }: RowPanelProps & { readonly id: string }) {
  const { phases, acts, sides } = around;
  const { row } = around.words;
  return (
    <div>
      <SideSelect
        label={row.owner}
        value={item.owner}
        sides={sides}
        onChange={(chosen) => acts.change((plan) => withOwner(plan, item, chosen))}
      />
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
  const { acts, frame, words } = props.around;
  const { row, said } = words;
  const isSkipped = item.state === 'skipped';
  const skip = (): void => {
    acts.change((plan) => withEntry(plan, item.id, { skipped: !isSkipped }));
    acts.say(isSkipped ? said.unskipped : said.skipped, item);
  };
  const remove = (): void => {
    acts.change((plan) => withoutOwn(plan, item.id));
    acts.say(frame.row.removed, item, undoBeside(frame.row.undo, item.text));
  };
  return (
    <p className="panel-acts">
      <button type="button" disabled={isFirst} aria-keyshortcuts="Alt+ArrowUp" onClick={() => onMove(item, -1)}>
        {row.up}
      </button>
      <button type="button" disabled={isLast} aria-keyshortcuts="Alt+ArrowDown" onClick={() => onMove(item, 1)}>
        {row.down}
      </button>
      <button type="button" onClick={skip}>
        {isSkipped ? row.unskip : row.skip}
      </button>
      {item.isOwn ? (
        <button type="button" onClick={remove}>
          {row.remove}
        </button>
      ) : (
        <button type="button" onClick={() => acts.hide(item, true)}>
          {row.hide}
        </button>
      )}
      {isDated && !isSkipped && (
        <button type="button" onClick={() => acts.calendar(item)}>
          {row.calendar}
        </button>
      )}
    </p>
  );
}
