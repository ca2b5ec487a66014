/** One step: box, text, side, day, note, and the way out of the count. The whole line ticks. Memoised: a tick redraws one row. */
import { memo, useEffect, useId, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Entry } from './document.ts';
import type { Due, Step } from './plan.ts';
import type { Words } from './view.tsx';

interface Props extends Entry {
  readonly step: Step;
  readonly side: string;
  readonly due: Due['kind'];
  /** When it is due, in words. */
  readonly when: string;
  /** What the step should know of another part; '' for nothing. */
  readonly extra: string;
  readonly labels: Words['labels'];
  /** False on the server: notes are for those who can write them. */
  readonly isAwake: boolean;
  readonly onEntry: (id: string, change: Partial<Entry>) => void;
}

export const StepRow = memo(function StepRow(props: Props) {
  const { step, done, note, skipped, side, due, when, extra, labels, isAwake, onEntry } = props;
  const id = useId();
  const [isWriting, setIsWriting] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isWriting) noteField.current?.focus();
  }, [isWriting]);
  const showsNote = isWriting || note !== '';

  return (
    <li className="leave-row" data-skipped={skipped || undefined}>
      <input
        type="checkbox"
        id={id}
        checked={done && !skipped}
        disabled={skipped}
        data-cell={`items.${step.id}.done`}
        aria-describedby={`${id}-facts`}
        autoComplete="off"
        onChange={(event) => onEntry(step.id, { done: event.target.checked })}
      />
      <label htmlFor={id}>
        {step.text}
        {extra && <span className="leave-extra">{extra}</span>}
      </label>
      <p className="leave-facts" id={`${id}-facts`}>
        <span className={`leave-side ${step.owner}`}>
          <SideMark side={step.owner} />
          {side}
        </span>
        <span className={`leave-due ${due}`}>{when}</span>
      </p>
      {isAwake && (
        <p className="leave-acts">
          <button type="button" aria-pressed={skipped} onClick={() => onEntry(step.id, { skipped: !skipped })}>
            {labels.skip}
            <span className="visually-hidden">: {step.text}</span>
          </button>
          {!showsNote && (
            <button type="button" onClick={() => setIsWriting(true)}>
              + {labels.note}
              <span className="visually-hidden">: {step.text}</span>
            </button>
          )}
        </p>
      )}
      {isAwake && showsNote && (
        <textarea
          ref={noteField}
          className="leave-note"
          rows={1}
          value={note}
          aria-label={fill(labels.noteFor, { item: step.text })}
          placeholder={labels.note}
          maxLength={2000}
          onChange={(event) => onEntry(step.id, { note: event.target.value })}
          onBlur={() => setIsWriting(false)}
        />
      )}
    </li>
  );
});
