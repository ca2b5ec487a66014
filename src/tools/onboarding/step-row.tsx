/** One step of the plan: box, text, side, day, note. The whole line ticks. Memoised: a tick redraws one row, not all. */
import { memo, useEffect, useId, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Due, Entry, Step } from './tool.ts';
import type { Words } from './view.tsx';

interface Props {
  readonly step: Step;
  readonly done: boolean;
  readonly note: string;
  readonly side: string;
  readonly due: Due['kind'];
  /** When it is due, in words. */
  readonly when: string;
  readonly labels: Words['labels'];
  /** False on the server: notes are for those who can write them. */
  readonly isAwake: boolean;
  readonly onEntry: (id: string, change: Partial<Entry>) => void;
}

export const StepRow = memo(function StepRow({ step, done, note, side, due, when, labels, isAwake, onEntry }: Props) {
  const id = useId();
  const [isWriting, setIsWriting] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const showsNote = isWriting || note !== '';
  useEffect(() => {
    if (isWriting) noteField.current?.focus();
  }, [isWriting]);

  return (
    <li className="check-row">
      <input
        type="checkbox"
        id={id}
        checked={done}
        data-cell={`items.${step.id}.done`}
        aria-describedby={`${id}-facts`}
        autoComplete="off"
        onChange={(event) => onEntry(step.id, { done: event.target.checked })}
      />
      <label htmlFor={id}>
        {step.text}
        {step.must && <span className="must"> {labels.must}</span>}
      </label>
      <p className="facts" id={`${id}-facts`}>
        <span className={`side ${step.owner}`}>
          <SideMark side={step.owner} />
          {side}
        </span>
        <span className={`due ${due}`}>{when}</span>
      </p>
      {isAwake && !showsNote && (
        <button type="button" className="add-note" onClick={() => setIsWriting(true)}>
          + {labels.note}
          <span className="visually-hidden">: {step.text}</span>
        </button>
      )}
      {isAwake && showsNote && (
        <div className="row-note">
          <textarea
            ref={noteField}
            rows={1}
            value={note}
            aria-label={fill(labels.noteFor, { item: step.text })}
            placeholder={labels.note}
            maxLength={2000}
            onChange={(event) => onEntry(step.id, { note: event.target.value })}
            onBlur={() => setIsWriting(false)}
          />
        </div>
      )}
    </li>
  );
});
