/** Words of this collaboration that outsiders do not know. */
import { fill } from '#lib/fill.ts';
import { changeRow, inOrder, withoutRow, withRow } from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import { useRowFocus } from '#ui/row-acts.tsx';
import type { Edited } from '../face.ts';
import type { Questions } from './document.ts';
import type { Words } from './view.tsx';

export function Glossary({ value, words: { labels }, frame, today, level, onChange }: Edited<Questions, Words>) {
  const terms = inOrder(value.terms);
  const list = useRowFocus(terms.map(({ id }) => id));
  const Heading = `h${level}` as 'h2';
  const change = (id: string, part: { word?: string; meaning?: string }): void =>
    onChange({ ...value, terms: changeRow(value.terms, id, part) });
  const add = (): void => {
    if (list.current) list.current.dataset['adding'] = '';
    onChange({ ...value, terms: withRow(value.terms, newId(), { word: '', meaning: '' }) });
  };

  return (
    <section className="q-part">
      <div className="q-part-head">
        <Heading>{labels.terms}</Heading>
      </div>
      <p className="hint">{labels.termsHint}</p>
      <ul className="q-terms" ref={list}>
        {terms.map(({ id, word, meaning }) => (
          <li key={id} data-row={id}>
            <input
              type="text"
              autoComplete="off"
              maxLength={200}
              aria-label={labels.word}
              placeholder={labels.word}
              value={word}
              onChange={(event) => change(id, { word: event.target.value })}
            />
            <textarea
              rows={1}
              maxLength={2000}
              aria-label={`${labels.meaning}: ${word}`}
              placeholder={labels.meaning}
              value={meaning}
              onChange={(event) => change(id, { meaning: event.target.value })}
            />
            <button
              type="button"
              className="icon"
              aria-label={fill(frame.row.remove, { name: word || labels.newTerm })}
              onClick={() => onChange({ ...value, terms: withoutRow(value.terms, id) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {today !== '' && (
        <button type="button" className="quiet" data-add="" onClick={add}>
          + {labels.addTerm}
        </button>
      )}
    </section>
  );
}
