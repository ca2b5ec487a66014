/** How scope changes, when the agreement is looked through again, and the history: newest first, both sides' consent written beside each. */
import { useRef, useState } from 'react';
import { todayHere } from '#browser/clock.ts';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { withRow } from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { useRowFocus } from '#ui/row-focus.ts';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { knownDaysOff } from '../known-days-off.ts';
import { ChangeCard } from './change-card.tsx';
import type { Agreement, ScopeChange } from './document.ts';
import { asksBack, newestFirst, nextReview } from './history.ts';
import { Answer } from './scope.tsx';
import type { Words } from './view.tsx';

type Props = Edited<Agreement, Words>;
const NEW: Omit<ScopeChange, 'place'> = {
  on: '',
  what: '',
  why: '',
  hours: '',
  price: '',
  from: '',
  until: '',
  client: false,
  assistant: false,
  noOn: '',
  whyNot: '',
};

export function Changes(props: Props) {
  const { value, words, today, level, onChange } = props;
  const { changes: labels, processSuggestion, useSuggestion } = words.labels;
  const Heading = `h${level + 1}` as 'h3';
  const isOpen = value.askChange + value.answerChange + value.effectChange === '';
  return (
    <>
      <Heading>{labels.process}</Heading>
      {isOpen && today !== '' && (
        <button
          type="button"
          onClick={({ currentTarget: { parentElement } }) =>
            focusAfter(
              () => onChange({ ...value, ...processSuggestion }),
              () => parentElement?.querySelector<HTMLElement>('[data-cell="askChange"]'),
            )
          }
        >
          {useSuggestion}
        </button>
      )}
      <Answer {...props} field="askChange" lines={2} />
      <Answer {...props} field="answerChange" lines={2} />
      <Answer {...props} field="effectChange" lines={2} />
      <Review {...props} />
      <Heading>{labels.history}</Heading>
      <History {...props} />
    </>
  );
}

function Review({ value, words, frame, locale, today, around, onChange }: Props) {
  const { changes: labels } = words.labels;
  const next = today === '' ? '' : nextReview(around.card.startsOn, today, knownDaysOff(around));
  const say = (day: string): string => formatDay(day, locale, 'field');
  const area = useRef<HTMLDivElement>(null);
  const isDue =
    (value.reviewOn !== '' && value.reviewOn <= today) ||
    Object.values(value.changes).some((change) => asksBack(value, change, today));
  const set = (change: Partial<Agreement>): void =>
    focusAfter(
      () => onChange({ ...value, ...change }),
      () => area.current?.querySelector('input'),
    );
  return (
    <div className="review" data-due="review" ref={area}>
      <DayField
        label={labels.review}
        hint={labels.reviewHint}
        value={value.reviewOn}
        onChange={(reviewOn) => onChange({ ...value, reviewOn })}
        frame={frame}
        locale={locale}
        today={today}
      />
      {value.reviewedOn !== '' && <p className="hint">{fill(labels.reviewedOn, { day: say(value.reviewedOn) })}</p>}
      {next !== '' && value.reviewOn === '' && (
        <button type="button" onClick={() => set({ reviewOn: next })}>
          {fill(labels.suggest, { day: say(next) })}
        </button>
      )}
      {next !== '' && isDue && (
        <button type="button" onClick={() => set({ reviewedOn: today, reviewOn: next })}>
          {fill(labels.reviewed, { day: say(next) })}
        </button>
      )}
    </div>
  );
}

function History(props: Props) {
  const { value, words, today, onChange } = props;
  const { changes: labels } = words.labels;
  const entries = newestFirst(value);
  const [list, adding] = useRowFocus(entries.map(({ id }) => id));
  /** The entry being written stays open; the others are read. */
  const [openId, setOpenId] = useState('');
  const begin = (): void => {
    const id = newId();
    adding();
    setOpenId(id);
    onChange({ ...value, changes: withRow<ScopeChange>(value.changes, id, { ...NEW, on: today || todayHere() }) });
  };
  return (
    <div>
      <p className="hint">{entries.length === 0 ? labels.none : labels.historyHint}</p>
      <button type="button" data-add="" onClick={begin}>
        + {labels.add}
      </button>
      <ol className="history" ref={list}>
        {entries.map((change) => (
          <ChangeCard key={change.id} {...props} change={change} isOpen={change.id === openId} />
        ))}
      </ol>
    </div>
  );
}
