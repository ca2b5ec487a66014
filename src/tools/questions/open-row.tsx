/** One open question: its words, who answers, the answer, and the way into the handbook. */
import { useId } from 'react';
import { formatDay, shortOn } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Identified } from '#lib/rows.ts';
import { PARTIES } from '#lib/sides.ts';
import { Choice } from '#ui/choice.tsx';
import { RemoveRow } from '#ui/row-acts.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { answererOf, isAnswered, type Question, type Questions } from './document.ts';
import type { Words } from './view.tsx';

interface Props extends Edited<Questions, Words> {
  readonly question: Identified<Question>;
  /** An earlier question that is most likely the same. */
  readonly twin: Identified<Question> | undefined;
  readonly onQuestion: (change: Partial<Question>) => void;
  readonly onFile: () => void;
  readonly onMerge: (earlier: string) => void;
  readonly onRemove: () => void;
}

export function OpenRow(props: Props) {
  const { question, twin, words, frame, onQuestion, onFile, onMerge, onRemove } = props;
  const { labels } = words;
  const { text, answer, topic, isBlocking } = question;
  const id = useId();
  const name = text.trim() || labels.newQuestion;
  const canFile = answer.trim() !== '';

  return (
    <li className={isBlocking ? 'q-row blocking' : 'q-row'} data-row={question.id}>
      <div className="q-row-head">
        <textarea
          className="q-text"
          rows={1}
          maxLength={2000}
          aria-label={labels.question}
          value={text}
          onChange={(event) => onQuestion({ text: event.target.value })}
        />
        <RemoveRow words={frame.row} name={name} onRemove={onRemove} />
      </div>
      <Facts {...props} />
      {twin && (
        <div className="q-twin">
          <p>
            {labels.twin} <strong>{twin.text}</strong> {isAnswered(twin) ? twin.answer : `(${labels.stillOpen})`}
          </p>
          <button type="button" className="quiet" onClick={() => onMerge(twin.id)}>
            {labels.merge}
          </button>
        </div>
      )}
      <textarea
        rows={1}
        maxLength={20_000}
        placeholder={labels.answer}
        aria-label={fill(labels.answerTo, { name })}
        aria-describedby={`${id}-file`}
        value={answer}
        onChange={(event) => onQuestion({ answer: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !canFile) return;
          event.preventDefault();
          onFile();
        }}
      />
      <div className="q-file">
        <label>
          {labels.topic}
          <input
            type="text"
            list="q-topics"
            autoComplete="off"
            maxLength={200}
            value={topic}
            onChange={(event) => onQuestion({ topic: event.target.value })}
          />
        </label>
        <button type="button" disabled={!canFile} title={labels.fileHint} onClick={onFile}>
          {labels.file}
        </button>
        <span className="visually-hidden" id={`${id}-file`}>
          {labels.fileHint}
        </span>
      </div>
    </li>
  );
}

function Facts({ question, words: { labels }, sides, frame, locale, today, onQuestion }: Props) {
  const { asker, by, isBlocking, askedOn, times } = question;
  const answerer = answererOf(question);
  const answers =
    by === ''
      ? fill(labels.answers, { side: sides[answerer] })
      : fill(labels.answersBy, { side: sides[answerer], day: formatDay(by, locale, 'medium') });
  return (
    <div className="q-facts">
      <label className="q-check">
        <input
          type="checkbox"
          checked={isBlocking}
          onChange={(event) => onQuestion({ isBlocking: event.target.checked })}
        />
        {labels.blocking}
      </label>
      <span className={by !== '' && by < today ? 'late' : undefined}>
        <SideMark side={answerer} /> {answers}
      </span>
      {askedOn !== '' && (
        <span>{fill(labels.asked, { day: formatDay(askedOn, locale, shortOn(askedOn, today)) })}</span>
      )}
      {times > 0 && <span>{fill(labels.times, { n: times + 1 })}</span>}
      <details>
        <summary>{labels.details}</summary>
        <div className="q-details">
          <Choice
            legend={labels.whoAsks}
            value={asker}
            options={PARTIES.map((side) => [side, sides[side]] as const)}
            onChange={(side) => side !== '' && onQuestion({ asker: side })}
          />
          <DayField
            label={labels.by}
            value={by}
            onChange={(day) => onQuestion({ by: day })}
            frame={frame}
            locale={locale}
            today={today}
          />
        </div>
      </details>
    </div>
  );
}
