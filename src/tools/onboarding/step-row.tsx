/** One step of the plan: box, text, side, day, note. The whole line ticks. */
import { useId, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Edited } from '../face.ts';
import { dueOf, type Entry, entryOf, type Onboarding, type Step } from './tool.ts';
import type { Words } from './view.tsx';
import { sayDue } from './when.ts';

interface Props extends Edited<Onboarding, Words> {
  readonly step: Step;
  readonly onEntry: (change: Partial<Entry>) => void;
}

export function StepRow({ value, words: { labels }, sides, locale, today, step, onEntry }: Props) {
  const id = useId();
  const { done, note } = entryOf(value, step.id);
  const [isWriting, setIsWriting] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const due = dueOf(value, step, today);
  const showsNote = isWriting || note !== '';
  const write = (): void => {
    setIsWriting(true);
    requestAnimationFrame(() => noteField.current?.focus());
  };

  return (
    <li className="check-row">
      <input
        type="checkbox"
        id={id}
        checked={done}
        data-cell={`items.${step.id}.done`}
        aria-describedby={`${id}-facts`}
        autoComplete="off"
        onChange={(event) => onEntry({ done: event.target.checked })}
      />
      <label htmlFor={id}>{step.text}</label>
      <p className="facts" id={`${id}-facts`}>
        <span className={`side ${step.owner}`}>
          <SideMark side={step.owner} />
          {sides[step.owner]}
        </span>
        {step.must && <span className="must">{labels.must}</span>}
        <span className={`due ${due.kind}`}>{sayDue(value, step, due, labels, locale)}</span>
      </p>
      {/* Without JavaScript, and before it, the note is a plain field below the step. */}
      <div className="row-note" hidden={today !== '' && !showsNote}>
        <textarea
          ref={noteField}
          rows={1}
          value={note}
          data-cell={`items.${step.id}.note`}
          aria-label={fill(labels.noteFor, { item: step.text })}
          placeholder={labels.note}
          maxLength={2000}
          onChange={(event) => onEntry({ note: event.target.value })}
          onBlur={() => setIsWriting(false)}
        />
      </div>
      {today !== '' && !showsNote && (
        <button type="button" className="add-note" onClick={write}>
          + {labels.note}
          <span className="visually-hidden">: {step.text}</span>
        </button>
      )}
    </li>
  );
}
