/** Words explained once: beside the hint that asks for it, and all of them in a list. They are printed and told to the other tools. */
import { useId, useState } from 'react';
import { fill } from '#lib/fill.ts';
import { useRowFocus } from '#ui/row-focus.ts';
import type { WithHints } from './findings.tsx';
import { termsOf, withTerm } from './put-aside.ts';

export function Explain({ word, hints, words: { labels } }: WithHints & { readonly word: string }) {
  const id = useId();
  const [meaning, setMeaning] = useState('');
  const keep = (): void => {
    if (meaning.trim() !== '') hints.onEdit((brief) => withTerm(brief, word, meaning.trim()));
  };
  return (
    <div className="hint-explain">
      <label htmlFor={id}>{fill(labels.hints.meaning, { word })}</label>
      <div className="hint-acts">
        <input
          id={id}
          type="text"
          maxLength={500}
          autoComplete="off"
          value={meaning}
          onChange={(event) => setMeaning(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && keep()}
        />
        <button type="button" disabled={meaning.trim() === ''} onClick={keep}>
          {labels.hints.explain}
        </button>
      </div>
    </div>
  );
}

export function Terms({ hints, words: { labels } }: WithHints) {
  const terms = termsOf(hints.of);
  const [rows] = useRowFocus(terms.map(({ id }) => id));
  if (terms.length === 0) return null;
  return (
    <details className="hints-aside">
      <summary>
        {labels.hints.terms}: {terms.length}
      </summary>
      <p className="hint">{labels.hints.termsHint}</p>
      <ul className="hint-list" ref={rows}>
        {terms.map(({ id, text, meaning }) => (
          <li key={id} data-row={id}>
            <b>{text}</b>: {meaning}{' '}
            <button type="button" className="quiet" onClick={() => hints.onEdit((brief) => withTerm(brief, text, ''))}>
              {labels.hints.forget}
              <span className="visually-hidden">: {text}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
