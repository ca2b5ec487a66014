/** One theme of the talk: its questions with room for answers, minutes, and more questions to choose from. */
import { useId } from 'react';
import { fill } from '#lib/fill.ts';
import { newId } from '#state/here.ts';
import { pastedRows } from '#ui/pasted-lines.ts';
import { useRowFocus } from '#ui/row-focus.ts';
import type { Edited } from '../face.ts';
import type { FirstTalk, Theme } from './document.ts';
import {
  askedIn,
  isTight,
  type Line,
  linesIn,
  minutesOf,
  moveLine,
  poolOf,
  withLine,
  withListed,
  withOwn,
  withoutLine,
} from './lines.ts';
import { QuestionRow } from './question-row.tsx';
import { SideWord, sayProgress } from './say.tsx';
import type { Words } from './view.tsx';

type Props = Edited<FirstTalk, Words> & { readonly theme: Theme };

export function ThemeSection(props: Props) {
  const { theme, value, words, around, today, level, onChange } = props;
  const { labels } = words;
  const id = useId();
  const lines = linesIn(value, theme);
  const asked = askedIn(lines).length;
  const minutes = minutesOf(value, theme.id, theme.minutes);
  const [list, adding] = useRowFocus(lines.map((line) => line.id));
  const Heading = `h${level}` as 'h2';
  const asker = value.whose || around.card.role || 'client';
  const add = (): void => {
    adding();
    onChange(withOwn(value, theme, newId(), asker));
  };
  /** A pasted list is that many questions, from the one it came into on. */
  const paste = (line: Line, event: React.ClipboardEvent<HTMLTextAreaElement>): void => {
    const texts = pastedRows(event).flat();
    const others = line.text.trim() === '' ? texts.slice(1) : texts;
    if (texts.length === 0) return;
    if (others.length > 0) adding();
    const first = others === texts ? value : withLine(value, line, { text: texts[0] ?? '' });
    onChange(others.reduce((talk, text) => withOwn(talk, theme, newId(), line.asker, text), first));
  };

  return (
    <section className="talk-theme">
      <div className="talk-theme-head">
        <Heading>{theme.title}</Heading>
        <p>{sayProgress(lines, labels)}</p>
        <p className="talk-minutes">
          <input
            id={id}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            placeholder={String(theme.minutes)}
            aria-label={fill(labels.minutesFor, { theme: theme.title })}
            data-cell={`minutes.${theme.id}`}
            value={value.minutes[theme.id] ?? ''}
            onChange={(event) =>
              onChange({
                ...value,
                minutes: { ...value.minutes, [theme.id]: event.target.value.replace(/\D/g, '').slice(0, 3) },
              })
            }
          />
          <label htmlFor={id} aria-hidden="true">
            {labels.minutes}
          </label>
        </p>
      </div>
      <div role="status">
        {isTight(asked, minutes) && <p className="hint">{fill(labels.tight, { n: asked, minutes })}</p>}
      </div>
      <ul className="talk-lines" ref={list}>
        {lines.map((line, index) => (
          <QuestionRow
            key={line.id}
            {...props}
            line={line}
            place={{
              index,
              count: lines.length,
              onMove: (by) => onChange(moveLine(value, theme, line.id, by)),
              onRemove: () => onChange(withoutLine(value, line)),
            }}
            isAwake={today !== ''}
            onLine={(change) => onChange(withLine(value, line, change))}
            onEnter={() => index === lines.length - 1 && line.text.trim() !== '' && add()}
            onPaste={(event) => paste(line, event)}
          />
        ))}
      </ul>
      {today !== '' && (
        <div className="talk-more">
          <button type="button" className="quiet" data-add="" onClick={add}>
            + {labels.add}
          </button>
          <Pool {...props} />
        </div>
      )}
    </section>
  );
}

/** Questions of the list that do not stand on the sheet. Taking one keeps the focus here, so that several can be taken in a row. */
function Pool({ theme, value, words: { labels }, sides, onChange }: Props) {
  const pool = poolOf(value, theme);
  const [list] = useRowFocus(pool.map(({ id }) => id));
  return (
    <details className="talk-pool">
      <summary data-add="">{fill(labels.pool, { n: pool.length })}</summary>
      <ul ref={list}>
        {pool.map(({ id, asker, text }) => (
          <li key={id} data-row={id}>
            <span>
              {text}
              <span className="talk-asker">
                <SideWord side={asker} word={fill(labels.asks, { side: sides[asker] })} />
              </span>
            </span>
            <button type="button" className="quiet" onClick={() => onChange(withListed(value, id, { use: 'yes' }))}>
              + {labels.take}
              <span className="visually-hidden">: {text}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
