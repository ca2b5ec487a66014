/** The field that catches a question: type, Enter, go on. What was asked before shows while one types. */
import { useDeferredValue, useId, useRef } from 'react';
import { counted, fill } from '#lib/fill.ts';
import type { Identified } from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import { useSaid } from '#ui/said.tsx';
import type { Edited } from '../face.ts';
import { askedAgain, withQuestion } from './acts.ts';
import { isAnswered, type Question, type Questions } from './document.ts';
import { similarTo } from './similar.ts';
import type { Words } from './view.tsx';

export function Ask(props: Edited<Questions, Words>) {
  const { value, words, around, today, onChange } = props;
  const { labels } = words;
  const { draft } = value;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useSaid();

  const keep = (): void => {
    if (draft.text.trim() === '') return;
    onChange(withQuestion(value, newId(), { ...draft, asker: around.card.role || 'assistant' }, today));
    say(labels.kept);
    field.current?.focus();
  };
  const keepByKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keep();
  };
  const count = ({ id: again, times }: Identified<Question>): void => {
    onChange(askedAgain(value, again));
    say(fill(labels.counted, { n: times + 2 }));
    field.current?.focus();
  };

  return (
    <div className="q-ask">
      <label className="q-ask-label" htmlFor={id}>
        {labels.ask}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {labels.askHint}
      </p>
      <div className="q-ask-row">
        <input
          id={id}
          ref={field}
          type="text"
          autoComplete="off"
          enterKeyHint="done"
          maxLength={2000}
          aria-describedby={`${id}-hint`}
          data-cell="draft.text"
          value={draft.text}
          onChange={(event) => {
            say('');
            onChange({ ...value, draft: { ...draft, text: event.target.value } });
          }}
          onKeyDown={keepByKey}
        />
        <label className="q-check">
          <input
            type="checkbox"
            autoComplete="off"
            data-cell="draft.isBlocking"
            checked={draft.isBlocking}
            onChange={(event) => onChange({ ...value, draft: { ...draft, isBlocking: event.target.checked } })}
            onKeyDown={keepByKey}
          />
          {labels.blocks}
        </label>
        <button type="button" className="strong" onClick={keep}>
          {labels.keep}
        </button>
      </div>
      <Similar {...props} onSame={count} />
      <p className="said" role="status">
        {said}
      </p>
    </div>
  );
}

type SimilarProps = Edited<Questions, Words> & { readonly onSame: (question: Identified<Question>) => void };

function Similar({ value, words: { labels }, locale, onSame }: SimilarProps) {
  const typed = useDeferredValue(value.draft.text);
  const asked = Object.entries(value.items).map(([id, one]) => ({ ...one, id }));
  // Once noted, the field is empty, and what was typed is the question itself.
  const similar = value.draft.text === '' ? [] : similarTo(typed, asked, locale);
  const count = similar.length;
  return (
    <div className={count === 0 ? undefined : 'q-similar'}>
      {/* Only how many is said by itself: the questions and their answers would be read out in full with many a letter. */}
      <div role="status">{count === 0 ? '' : counted(labels.similar, count)}</div>
      {count > 0 && (
        <ul>
          {similar.map((one) => (
            <li key={one.id}>
              <span>
                <strong>{one.text}</strong> {isAnswered(one) ? one.answer : `(${labels.stillOpen})`}
              </span>
              <button type="button" className="quiet" onClick={() => onSame(one)}>
                {labels.sameQuestion}
                <span className="visually-hidden">: {one.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
