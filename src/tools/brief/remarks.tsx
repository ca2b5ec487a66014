/** A question beside one part of the brief: the assistant asks, the client answers, either says that it is settled. */
import { useEffect, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Edited } from '../face.ts';
import { nameOfPart, type PartId } from './sections.ts';
import type { Brief } from './tool.ts';
import { isAsked, remarkOf, withRemark } from './two-sides.ts';
import type { Words } from './view.tsx';

export interface RemarkProps extends Edited<Brief, Words> {
  readonly part: PartId;
}

/** The client's side of it, once something was asked. */
export function RemarkAnswer(props: RemarkProps) {
  const { part, value, words, onChange } = props;
  const { remark: labels } = words.labels;
  const remark = remarkOf(value, part);
  return (
    <div className="remark" data-remark={part} data-settled={remark.isSettled ? '' : undefined}>
      <p className="remark-label">
        <SideMark side="assistant" /> {labels.question}
      </p>
      <p className="remark-text">{remark.unclear}</p>
      {!(remark.isSettled && remark.answer === '') && (
        <TextField
          label={labels.answer}
          hint={labels.answerHint}
          cell={`remarks.${part}.answer`}
          value={remark.answer}
          lines={2}
          onChange={(answer) => onChange(withRemark(value, part, { answer }))}
        />
      )}
      <Settled {...props} />
    </div>
  );
}

/** The assistant's side: a button while there is no question, then the field for it and the answer. */
export function RemarkQuestion(props: RemarkProps) {
  const { part, value, words, onChange } = props;
  const { remark: labels } = words.labels;
  const remark = remarkOf(value, part);
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const name = nameOfPart(part, words);
  useEffect(() => {
    if (isOpen) place.current?.querySelector('textarea')?.focus();
  }, [isOpen]);
  if (!isOpen && !isAsked(remark))
    return (
      <button type="button" className="quiet ask" onClick={() => setIsOpen(true)}>
        {labels.ask}
        <span className="visually-hidden"> {name}</span>
      </button>
    );
  return (
    <div className="remark" data-remark={part} data-settled={remark.isSettled ? '' : undefined} ref={place}>
      <TextField
        label={fill(labels.unclearIn, { part: name })}
        cell={`remarks.${part}.unclear`}
        value={remark.unclear}
        lines={2}
        onChange={(unclear) => {
          setIsOpen(true);
          onChange(withRemark(value, part, { unclear }));
        }}
      />
      {isAsked(remark) && (
        <>
          <p className="remark-label">
            <SideMark side="client" /> {labels.answerOfClient}
          </p>
          <p className="remark-text">{remark.answer.trim() || labels.noAnswer}</p>
          <Settled {...props} />
        </>
      )}
    </div>
  );
}

function Settled({ part, value, words, onChange }: RemarkProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={remarkOf(value, part).isSettled}
        onChange={(event) => onChange(withRemark(value, part, { isSettled: event.target.checked }))}
      />
      {words.labels.remark.settled}
      <span className="visually-hidden">: {nameOfPart(part, words)}</span>
    </label>
  );
}
