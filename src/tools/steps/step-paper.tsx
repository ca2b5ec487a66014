/** Steps on A4: squares to tick by pen, sides by word, dates, notes; what one sees, or all, and a line that says what is left out. */
import { memo } from 'react';
import { areSame, type Filter, type Item, isShown, type ShownPhase } from '#lib/step-lines.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { Square } from '#ui/square.tsx';
import type { Shown } from '../face.ts';
import { sayLeftOut, saySkipped } from './step-words.ts';

interface PhaseProps extends Pick<Shown<unknown, unknown>, 'frame' | 'sides'> {
  readonly title: string;
  readonly items: readonly Item[];
  /** When a step falls, in words; a new function only when dates are new. */
  readonly dateOf: (item: Item) => string;
}
interface Props extends Omit<PhaseProps, 'title' | 'items'> {
  readonly phases: readonly ShownPhase[];
  readonly filter: Filter;
}

export function StepsPaper({ phases, filter, ...rest }: Props) {
  const leftOut = sayLeftOut(phases, filter, rest.frame.steps);
  return (
    <>
      {leftOut !== '' && <p className="paper-left-out">{leftOut}</p>}
      {phases.map(({ id, title, items }) => {
        const shown = filter === 'all' ? items : items.filter((item) => isShown(item, filter));
        return shown.length > 0 && <PaperPhase key={id} title={title} items={shown} {...rest} />;
      })}
    </>
  );
}

const PaperPhase = memo(
  function PaperPhase({ title, items, dateOf, frame: { steps }, sides }: PhaseProps) {
    return (
      <section>
        <PaperHeading part className="paper-phase">
          {title}
        </PaperHeading>
        <ul className="paper-list">
          {items.map((item) => (
            <li key={item.id}>
              <Square
                state={item.state}
                label={item.state === 'done' ? steps.done : item.state === 'skipped' ? steps.skipped : undefined}
              />
              <span>
                {item.text}
                {item.state === 'skipped' && <em className="paper-note">{saySkipped(item, steps)}</em>}
                {item.entry.note && <em className="paper-note">{item.entry.note}</em>}
              </span>
              <span>{sides[item.owner]}</span>
              <span>{item.state === 'skipped' ? '–' : dateOf(item)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  },
  (a, b) => areSame(a.items, b.items) && a.dateOf === b.dateOf && a.frame === b.frame,
);
