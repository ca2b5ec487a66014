/** Answered questions as a small handbook: by topic, searchable, to be changed where they stand. */
import { useEffect, useId, useRef, useState } from 'react';
import { counted, fill } from '#lib/fill.ts';
import type { Identified } from '#lib/rows.ts';
import { useKept } from '#ui/kept.ts';
import { RemoveRow } from '#ui/row-acts.tsx';
import { useRowFocus } from '#ui/row-focus.ts';
import type { Edited, FrameWords } from '../face.ts';
import { withChange, withoutQuestion } from './acts.ts';
import type { Question, Questions } from './document.ts';
import { handbookOf } from './lists.ts';
import type { Words } from './view.tsx';

/** From this many entries on there is something to search. */
const WORTH_SEARCHING = 4;

export function Handbook(props: Edited<Questions, Words>) {
  const { value, words, frame, locale, level, onChange } = props;
  const { labels } = words;
  const id = useId();
  const [query, setQuery] = useState('');
  const all = handbookOf(value, locale).flatMap(({ entries }) => entries);
  const chapters = handbookOf(value, locale, query);
  const shown = chapters.flatMap(({ entries }) => entries);
  const [area] = useRowFocus(shown.map((one) => one.id));
  const Heading = `h${level}` as 'h2';
  const count = counted(labels.entries, all.length);

  return (
    <section className="q-part">
      <div className="q-part-head">
        <Heading tabIndex={-1} data-add="">
          {labels.handbook}
        </Heading>
        <p role="status">
          {all.length > 0 && (query.trim() === '' ? count : fill(labels.found, { n: shown.length, all: all.length }))}
        </p>
      </div>
      {all.length === 0 && <p className="hint">{labels.handbookEmpty}</p>}
      {all.length >= WORTH_SEARCHING && (
        <div className="q-search">
          <label htmlFor={id}>{labels.search}</label>
          <input
            id={id}
            type="text"
            inputMode="search"
            autoComplete="off"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      )}
      <ul className="q-chapters" ref={area}>
        {chapters.map(({ topic, entries }) => (
          <li key={topic} className="q-chapter">
            <p className="q-topic">{topic || labels.noTopic}</p>
            <ul>
              {entries.map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  labels={labels}
                  frame={frame}
                  onQuestion={(change) => onChange(withChange(value, entry.id, change))}
                  onRemove={() => onChange(withoutQuestion(value, entry.id))}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly entry: Identified<Question>;
  readonly labels: Words['labels'];
  readonly frame: FrameWords;
  readonly onQuestion: (change: Partial<Question>) => void;
  readonly onRemove: () => void;
}

function Entry(props: EntryProps) {
  const { entry, labels } = props;
  const [isEdited, setIsEdited] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (isEdited) place.current?.querySelector('textarea')?.focus();
    else if (wasEdited.current) place.current?.querySelector('button')?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  return (
    <li className="q-entry" data-row={entry.id} ref={place}>
      {isEdited ? (
        <EditedEntry {...props} onDone={() => setIsEdited(false)} />
      ) : (
        <>
          <div>
            <p className="q-entry-question">
              {entry.text || labels.newQuestion}
              {entry.times > 0 && <span> · {fill(labels.times, { n: entry.times + 1 })}</span>}
            </p>
            <p className="q-entry-answer">{entry.answer}</p>
          </div>
          <button type="button" className="quiet" onClick={() => setIsEdited(true)}>
            {labels.edit}
            <span className="visually-hidden">: {entry.text}</span>
          </button>
        </>
      )}
    </li>
  );
}

function EditedEntry({ entry, labels, frame, onQuestion, onRemove, onDone }: EntryProps & { onDone: () => void }) {
  /** Kept here while it is written: a new topic would move the entry under the hand. */
  const [topic, setTopic] = useState(entry.topic);
  const keep = (): void => {
    if (topic !== entry.topic) onQuestion({ topic });
  };
  useKept(keep);
  const done = (): void => {
    keep();
    onDone();
  };
  return (
    <div className="q-entry-edited">
      <label>
        {labels.question}
        <textarea
          rows={1}
          maxLength={2000}
          value={entry.text}
          onChange={(event) => onQuestion({ text: event.target.value })}
        />
      </label>
      <label>
        {labels.answer}
        <textarea
          rows={2}
          maxLength={20_000}
          value={entry.answer}
          onChange={(event) => onQuestion({ answer: event.target.value })}
        />
      </label>
      <label>
        {labels.topic}
        <input
          type="text"
          list="q-topics"
          autoComplete="off"
          maxLength={200}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
          onBlur={keep}
        />
      </label>
      <p className="q-entry-acts">
        <button type="button" onClick={done}>
          {labels.editDone}
        </button>
        <button type="button" className="quiet" onClick={() => onQuestion({ answeredOn: '' })}>
          {labels.reopen}
        </button>
        <RemoveRow words={frame.row} name={entry.text || labels.newQuestion} onRemove={onRemove} />
      </p>
    </div>
  );
}
