/** What earlier talks left for this one: what was to be talked about again, and promises still open. A tick is written into the sheet the promise was made on. */
import { useEffect, useId, useRef, useState } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { changeRow } from '#lib/rows.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Edited } from '../face.ts';
import type { Talk } from './document.ts';
import { type Earlier, earlierActions, leftOpen, tickedInWeek } from './earlier.ts';
import type { Words } from './view.tsx';

export function LeftOpen({ value, words: { labels }, level, around }: Edited<Talk, Words>) {
  const text = leftOpen(around, value.on);
  const Heading = `h${level}` as 'h2';
  return (
    text !== '' && (
      <section className="feedback-part">
        <Heading>{labels.leftOpen}</Heading>
        <p className="feedback-left">{text}</p>
      </section>
    )
  );
}

export function EarlierActions(props: Edited<Talk, Words>) {
  const { words, sides, locale, today, level, around, onOther } = props;
  const { labels } = words;
  const id = useId();
  /** What was ticked or unticked here, until the surroundings say it. */
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({});
  const [refused, setRefused] = useState('');
  const shown = useRef(new Set<string>());
  const actions = earlierActions(around, shown.current);
  useEffect(() => {
    for (const action of actions) shown.current.add(action.id);
    setTicked({});
  }, [around]);
  if (actions.length === 0) return null;
  const Heading = `h${level}` as 'h2';
  const inWeek = tickedInWeek(around);
  const tick = ({ id: action, documentId }: Earlier, isDone: boolean): void => {
    const doneOn = isDone ? today : '';
    const problem = onOther(documentId, (talk) => ({ ...talk, actions: changeRow(talk.actions, action, { doneOn }) }));
    setRefused(problem);
    if (problem === '') setTicked((now) => ({ ...now, [action]: isDone }));
  };
  return (
    <section className="feedback-part">
      <Heading>{labels.earlier}</Heading>
      <p className="hint">{labels.earlierHint}</p>
      <p role="status">{refused}</p>
      <ul className="feedback-earlier">
        {actions.map((action) => (
          <li key={action.id}>
            <input
              type="checkbox"
              id={`${id}-${action.id}`}
              checked={ticked[action.id] ?? action.isDone}
              onChange={(event) => tick(action, event.target.checked)}
            />
            <label htmlFor={`${id}-${action.id}`}>
              {action.text}
              <small>
                <SideMark side={action.side} /> {sides[action.side]}
                {action.on && ` · ${fill(labels.by, { day: formatDay(action.on, locale, 'medium') })}`}
                {inWeek.has(action.id) && ` · ${labels.doneInWeek}`}
              </small>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
