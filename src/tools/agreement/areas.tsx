/** Rights by area: the five steps, the one area that is never up for discussion, and every other with both sides' marks. */
import { useCallback, useLayoutEffect, useRef } from 'react';
import { fill } from '#lib/fill.ts';
import { SIDES, type Side } from '#lib/sides.ts';
import { Choice } from '#ui/choice.tsx';
import { useStay } from '#ui/kept.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Edited } from '../face.ts';
import { AreaRow } from './area-row.tsx';
import type { Agreement, Mark } from './document.ts';
import { LineList } from './line-list.tsx';
import { areasOf, markOf, withMark } from './rights.ts';
import type { Words } from './view.tsx';

export function Areas(props: Edited<Agreement, Words>) {
  const { value, words, frame, around, onChange } = props;
  const { labels, steps } = words;
  const [chosen, setChosen] = useStay<Side | ''>('marker', '');
  const marker = chosen || around.card.role || 'both';
  const areas = areasOf(value, words.areas);
  /** Always the agreement as it is now, so that a row need not be redrawn for every change elsewhere. */
  const latest = useRef({ value, onChange });
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });
  const onMark = useCallback(
    (id: string, change: Partial<Mark>) => latest.current.onChange(withMark(latest.current.value, id, change)),
    [],
  );
  const row = (id: string) => {
    const area = areas.find((one) => one.id === id);
    return (
      area && (
        <AreaRow
          area={area}
          mark={markOf(value, id)}
          marker={marker}
          words={words}
          sides={props.sides}
          onMark={onMark}
        />
      )
    );
  };
  return (
    <>
      <p>{labels.areas.intro}</p>
      <p className="steps-name">{labels.areas.steps}</p>
      <ol className="levels">
        {steps.map(({ id, name, inbox }) => (
          <li key={id}>
            <span>{id}</span> <b>{name}</b> <small>{inbox}</small>
          </li>
        ))}
      </ol>
      <Marker {...props} marker={marker} onMarker={setChosen} />
      <div className="area fixed">
        <p className="area-name">{labels.fixed.name}</p>
        <p className="area-said">
          <SideMark side="assistant" /> {labels.areas.always}
        </p>
        <p className="hint">{labels.fixed.why}</p>
      </div>
      <ul className="areas">
        {areas
          .filter(({ isOwn }) => !isOwn)
          .map(({ id, name, start, note }) => (
            <li key={id} className="area">
              <p className="area-name">{name}</p>
              <p className="hint">
                {fill(labels.areas.start, { start })}. {note}
              </p>
              {row(id)}
            </li>
          ))}
      </ul>
      <LineList
        label={labels.areas.ownLabel}
        add={labels.areas.own}
        hint={labels.areas.ownStart}
        rows={value.ownAreas}
        onRows={(ownAreas) => {
          const gone = Object.keys(value.ownAreas).find((id) => !Object.hasOwn(ownAreas, id));
          onChange({ ...value, ownAreas, areas: gone ? withoutMark(value, gone) : value.areas });
        }}
        frame={frame}
        below={row}
      />
    </>
  );
}

interface MarkerProps extends Edited<Agreement, Words> {
  readonly marker: Side;
  readonly onMarker: (marker: Side) => void;
}

/** Who sits at the screen. Not part of the agreement: it stays with the tab alone. */
function Marker({ words: { labels }, sides, marker, onMarker }: MarkerProps) {
  return (
    <Choice
      legend={labels.areas.who}
      value={marker}
      options={SIDES.map((who) => [
        who,
        <>
          <SideMark side={who} /> {who === 'both' ? labels.areas.bothHere : sides[who]}
        </>,
      ])}
      onChange={(who) => who !== '' && onMarker(who)}
    />
  );
}

/** The marks of an area go when it goes. */
function withoutMark({ areas }: Agreement, id: string): Agreement['areas'] {
  return Object.fromEntries(Object.entries(areas).filter(([other]) => other !== id));
}
