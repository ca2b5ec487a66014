/** Scope: what for, what belongs and what does not, hours, start, who speaks for whom. */
import { useId, useRef } from 'react';
import { fill } from '#lib/fill.ts';
import { withRow } from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { TextField } from '#ui/text-field.tsx';
import { toldOf } from '../around.ts';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { BothSides } from './both-sides.tsx';
import type { Agreement, TextField as Field } from './document.ts';
import { Hours } from './hours.tsx';
import { LineList } from './line-list.tsx';
import type { Words } from './view.tsx';

type Props = Edited<Agreement, Words>;

export function Scope(props: Props) {
  const { value, words, sides, frame, locale, today, around, onChange, onCard } = props;
  const { labels } = words;
  return (
    <>
      <Answer {...props} field="purpose" lines={2} />
      <div className="two">
        <div>
          <LineList
            {...labels.inside}
            rows={value.inside}
            onRows={(inside) => onChange({ ...value, inside })}
            frame={frame}
          />
          <Told {...props} />
        </div>
        <LineList
          {...labels.outside}
          rows={value.outside}
          onRows={(outside) => onChange({ ...value, outside })}
          frame={frame}
        />
      </div>
      <div className="two">
        <Hours {...props} />
        <DayField
          label={labels.start}
          hint={labels.startHint}
          value={around.card.startsOn}
          onChange={(startsOn) => onCard({ startsOn })}
          frame={frame}
          locale={locale}
          today={today}
        />
        <Answer {...props} field="tools" lines={2} />
        <Answer {...props} field="languages" />
      </div>
      <BothSides sides={sides}>
        {(side) => (
          <>
            <Answer {...props} field={`${side}Contact`} />
            <Answer {...props} field={`${side}Deputy`} />
          </>
        )}
      </BothSides>
    </>
  );
}

/** One question of the agreement with room for its answer. */
export function Answer({ value, words, onChange, field, lines = 1 }: Props & { field: Field; lines?: number }) {
  const { label, hint } = words.labels.fields[field];
  return (
    <TextField
      label={label}
      hint={hint}
      cell={field}
      lines={lines}
      value={value[field]}
      onChange={(text) => onChange({ ...value, [field]: text })}
    />
  );
}

/** Tasks that other sheets of this collaboration tell and that are not in the list yet. What the client does is a promise, not part of the scope. */
function Told({ value, words: { labels }, around, onChange }: Props) {
  const id = useId();
  const known = new Set(Object.values(value.inside).map(({ text }) => text.trim()));
  const told = toldOf(around, 'task').filter(({ side }) => side !== 'client');
  const tasks = [...new Set(told.map(({ text }) => text.trim()))].filter((text) => text !== '' && !known.has(text));
  const area = useRef<HTMLDivElement>(null);
  /** To what is offered next; after the last, to the line it became. */
  const take = (texts: readonly string[], index = 0): void => {
    const lists = area.current?.parentElement;
    focusAfter(
      () =>
        onChange({
          ...value,
          inside: texts.reduce((rows, text) => withRow(rows, newId(), { text }), value.inside),
        }),
      () => {
        const offers = area.current?.querySelectorAll('button');
        return offers?.[index] ?? offers?.[0] ?? [...(lists?.querySelectorAll('textarea') ?? [])].at(-1);
      },
    );
  };
  if (tasks.length === 0) return null;
  return (
    <div className="told" aria-labelledby={id} role="group" ref={area}>
      <p className="hint" id={id}>
        {labels.told}
      </p>
      {tasks.map((text, index) => (
        <button key={text} type="button" onClick={() => take([text], index)}>
          + {text}
        </button>
      ))}
      {tasks.length > 1 && (
        <button type="button" className="quiet" onClick={() => take(tasks)}>
          {fill(labels.takeAll, { n: tasks.length })}
        </button>
      )}
    </div>
  );
}
