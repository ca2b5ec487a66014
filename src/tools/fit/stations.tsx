/** One side's answers, one topic at a time: must-haves first, then the sixteen. All can be reached at any time. */
import { useRef } from 'react';
import { fill } from '#lib/fill.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { useStay } from '#ui/kept.ts';
import { type Count, countAnswered, type Dimension, statementsOf, verdictOf } from './answers.ts';
import { DimensionCard } from './dimension.tsx';
import { Musts } from './musts.tsx';
import type { Answers } from './tool.ts';
import type { Answering } from './view.tsx';

interface Station {
  readonly id: string;
  readonly name: string;
  readonly isDone: boolean;
  /** Undefined for the must-haves. */
  readonly dimension?: Dimension;
}

function stationsOf(answers: Answers, { words: { labels, musts, dimensions }, side }: Answering): readonly Station[] {
  const isDone = ({ done, all }: Count): boolean => done === all;
  return [
    { id: 'musts', name: labels.musts, isDone: musts.some(({ id }) => verdictOf(answers, id) !== '') },
    ...dimensions.map((dimension) => ({
      id: dimension.id,
      name: dimension.name,
      isDone: isDone(countAnswered(answers, dimension[side])),
      dimension,
    })),
  ];
}

export function Stations({ change, ...props }: Answering) {
  const { fit, words, level, round, side } = props;
  const { labels, dimensions } = words;
  const answers = fit.rounds[round][side];
  const stations = stationsOf(answers, { ...props, change });
  const open = Math.max(
    0,
    stations.findIndex(({ isDone }) => !isDone),
  );
  /** '' until somebody moves or answers: then the first topic that still waits. */
  const [chosen, setChosen] = useStay<string>(`station ${round} ${side}`, '');
  const heading = useRef<HTMLHeadingElement>(null);
  const known = stations.findIndex(({ id }) => id === chosen);
  const at = known < 0 ? open : known;
  const station = stations[at] ?? stations[0]!;
  const go = (index: number): void =>
    focusAfter(
      () => setChosen(stations[index]?.id ?? ''),
      () => heading.current,
    );
  const stay: Answering['change'] = (next) => {
    setChosen(station.id);
    change(next);
  };
  const count = countAnswered(answers, statementsOf(dimensions, side));
  const Heading = `h${level}` as 'h2';
  return (
    <div className="fit-stations">
      <nav aria-label={labels.stations}>
        <ol>
          {stations.map(({ id, name, isDone }, index) => (
            <li key={id}>
              <button
                type="button"
                className={isDone ? 'done' : undefined}
                aria-current={index === at ? 'step' : undefined}
                onClick={() => go(index)}
              >
                <span className="fit-number">{index || labels.musts.charAt(0)}</span>
                <span className="fit-station-name">{name}</span>
                {isDone && <span className="visually-hidden">, {labels.isComplete}</span>}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="fit-card">
        <p className="fit-position">
          {station.dimension
            ? `${fill(labels.position, { n: at, all: dimensions.length })} · ${labels.levels[station.dimension.level]}`
            : fill(labels.beforeTopics, { all: dimensions.length })}
        </p>
        <Heading ref={heading} tabIndex={-1}>
          {station.name}
        </Heading>
        {station.dimension ? (
          <DimensionCard key={station.id} {...props} change={stay} dimension={station.dimension} />
        ) : (
          <Musts {...props} change={stay} />
        )}
        <div className="fit-walk">
          <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
            {labels.previous}
          </button>
          <button type="button" className="strong" disabled={at === stations.length - 1} onClick={() => go(at + 1)}>
            {labels.next}
          </button>
          {station.dimension && <p role="status">{fill(labels.answered, { done: count.done, all: count.all })}</p>}
        </div>
      </div>
    </div>
  );
}
