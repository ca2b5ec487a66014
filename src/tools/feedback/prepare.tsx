/** The preparation: each side answers alone, and both see both only when both are ready. */
import { useEffect, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import { otherOf, PARTIES, type Party } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Edited } from '../face.ts';
import { questionsOf } from './agenda.ts';
import type { Talk } from './document.ts';
import { formatOf, isOpened, isWritten, noteOf } from './tool.ts';
import type { Words } from './view.tsx';

export function Prepare(props: Edited<Talk, Words>) {
  const { value, around, onChange, onCard } = props;
  const { role } = around.card;
  const opened = isOpened(value);
  const area = useRef<HTMLDivElement>(null);
  /** Whether a button here was pressed that is gone now: then the focus goes to where one writes. */
  const hasActed = useRef(false);
  /** Said here and just now: a slip of the finger can be put right where it happened. */
  const [isRoleNew, setIsRoleNew] = useState(false);
  useEffect(() => {
    const now = document.activeElement;
    // The role is read back from storage after it was set: the fields may come twice, so this is not over after the first time.
    if (hasActed.current && (now === document.body || area.current?.contains(now)))
      (area.current?.querySelector('textarea') ?? area.current?.querySelector('button'))?.focus();
  }, [opened, role]);
  const onReady = (ready: Partial<Talk['ready']>): void => {
    const next = { ...value, ready: { ...value.ready, ...ready } };
    hasActed.current ||= isOpened(next) !== opened;
    onChange(next);
  };
  const onRole = (side: Party): void => {
    hasActed.current = true;
    setIsRoleNew(true);
    onCard({ role: side });
  };
  return (
    <div ref={area}>
      {opened ? (
        <BothNotes {...props} onReady={onReady} />
      ) : role === '' ? (
        <WhoPrepares {...props} onReady={onReady} onRole={onRole} />
      ) : (
        <OwnNotes {...props} role={role} onReady={onReady} onRole={isRoleNew ? onRole : undefined} />
      )}
    </div>
  );
}

interface WhoProps extends Part {
  readonly onRole: (side: Party) => void;
}

function WhoPrepares({ value, words, sides, today, onReady, onRole }: WhoProps) {
  const { labels } = words;
  return (
    <>
      <p className="hint">{labels.prepareHint}</p>
      {today !== '' && (
        <fieldset className="feedback-role">
          <legend>{labels.whoAreYou}</legend>
          {PARTIES.map((side) => (
            <button key={side} type="button" onClick={() => onRole(side)}>
              <SideMark side={side} /> {sides[side]}
            </button>
          ))}
          <button type="button" className="quiet" onClick={() => onReady({ client: true, assistant: true })}>
            {labels.together}
          </button>
        </fieldset>
      )}
      <ol className="feedback-questions">
        {questionsOf(words, formatOf(value)).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </>
  );
}

interface Part extends Edited<Talk, Words> {
  readonly onReady: (ready: Partial<Talk['ready']>) => void;
}

interface OwnProps extends Part {
  readonly role: Party;
  readonly onRole: WhoProps['onRole'] | undefined;
}

function OwnNotes(props: OwnProps) {
  const { value, words, sides, role, onChange, onReady, onRole } = props;
  const { labels } = words;
  const other = otherOf(role);
  const isBlank = !isWritten(value.notes[role]);
  const write = (question: string) => (text: string) =>
    onChange({ ...value, notes: { ...value.notes, [role]: { ...value.notes[role], [question]: text } } });
  return (
    <>
      <p className="hint">{labels.prepareHint}</p>
      <p className="feedback-side">
        <SideMark side={role} /> {sides[role]}{' '}
        {onRole && isBlank && (
          <button type="button" className="quiet" onClick={() => onRole(other)}>
            {labels.otherSide}
          </button>
        )}
      </p>
      {questionsOf(words, formatOf(value)).map(({ id, text }) => (
        <TextField
          key={`${role}-${id}`}
          label={text}
          cell={`notes.${role}.${id}`}
          value={noteOf(value, role, id)}
          onChange={write(id)}
          lines={2}
        />
      ))}
      <label className="feedback-ready">
        <input
          type="checkbox"
          checked={value.ready[role]}
          onChange={(event) => onReady({ [role]: event.target.checked })}
        />
        <span>{labels.ready}</span>
      </label>
      <p className="feedback-other" role="status">
        <SideMark side={other} /> {sides[other]}: {value.ready[other] ? labels.otherReady : labels.otherNotReady}
      </p>
      <p>
        <button type="button" className="quiet" onClick={() => onReady({ client: true, assistant: true })}>
          {labels.together}
        </button>
      </p>
    </>
  );
}

/** Side by side, and open for what is added in the talk: then both sit before one sheet. */
function BothNotes({ value, words, sides, around, onChange, onReady }: Part) {
  const { labels } = words;
  const { role } = around.card;
  // Notes travel only once both are ready: who accepts the other's “ready” has not got them yet.
  const lacking = PARTIES.filter((side) => role !== '' && side !== role && !isWritten(value.notes[side]));
  return (
    <>
      <p className="hint">{labels.openedHint}</p>
      {lacking.map((side) => (
        <p key={side} className="note">
          {fill(labels.notHere, { side: sides[side] })}
        </p>
      ))}
      {questionsOf(words, formatOf(value)).map(({ id, text }) => (
        <fieldset key={id} className="feedback-pair">
          <legend>{text}</legend>
          {PARTIES.map((side) => (
            <label key={side}>
              <span>
                <SideMark side={side} /> {sides[side]}
              </span>
              <textarea
                rows={2}
                maxLength={20_000}
                data-cell={`notes.${side}.${id}`}
                value={noteOf(value, side, id)}
                onChange={(event) =>
                  onChange({
                    ...value,
                    notes: { ...value.notes, [side]: { ...value.notes[side], [id]: event.target.value } },
                  })
                }
              />
            </label>
          ))}
        </fieldset>
      ))}
      <p>
        <button type="button" className="quiet" onClick={() => onReady({ client: false, assistant: false })}>
          {labels.apartAgain}
        </button>
      </p>
    </>
  );
}
