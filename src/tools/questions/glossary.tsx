/** Words of this collaboration that outsiders do not know, and those that briefs explain already. */
import { useId } from 'react';
import { RemoveRow } from '#ui/row-acts.tsx';
import type { Edited } from '../face.ts';
import { useRows } from '../use-rows.tsx';
import type { Questions } from './document.ts';
import { termsToldTo } from './lists.ts';
import type { Words } from './view.tsx';

export function Glossary(props: Edited<Questions, Words>) {
  const { value, words, frame, locale, today, level, around, onChange } = props;
  const { labels } = words;
  const rows = useRows(value.terms, (terms) => onChange({ ...value, terms }), { word: '', meaning: '' });
  const told = termsToldTo(value, around, locale);
  const id = useId();
  const Heading = `h${level}` as 'h2';

  return (
    <section className="q-part">
      <div className="q-part-head">
        <Heading>{labels.terms}</Heading>
      </div>
      <p className="hint">{labels.termsHint}</p>
      <ul className="q-terms" ref={rows.list}>
        {rows.shown.map((row) => {
          const { id, word, meaning } = row;
          return (
            <li key={id} data-row={id}>
              <input
                type="text"
                autoComplete="off"
                maxLength={200}
                aria-label={labels.word}
                placeholder={labels.word}
                value={word}
                onChange={(event) => rows.change(id, { word: event.target.value })}
                onPaste={rows.pasteInto(row, ['word', 'meaning'])}
              />
              <textarea
                rows={1}
                maxLength={2000}
                aria-label={`${labels.meaning}: ${word}`}
                placeholder={labels.meaning}
                value={meaning}
                onChange={(event) => rows.change(id, { meaning: event.target.value })}
              />
              <RemoveRow words={frame.row} name={word.trim() || labels.newTerm} onRemove={() => rows.remove(id)} />
            </li>
          );
        })}
      </ul>
      {today !== '' && (
        <button type="button" className="quiet" data-add="" onClick={() => rows.add()}>
          + {labels.addTerm}
        </button>
      )}
      {told.length > 0 && (
        <div role="group" aria-labelledby={id}>
          <p className="hint" id={id}>
            {labels.termsTold}
          </p>
          <ul>
            {told.map(({ text, meaning }) => (
              <li key={text}>
                <b>{text}</b>: {meaning}{' '}
                <button type="button" className="quiet" onClick={() => rows.add({ word: text, meaning })}>
                  {labels.takeTerm}
                  <span className="visually-hidden">: {text}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
