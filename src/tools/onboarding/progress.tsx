/** How far the plan is: in words first, then as a bar in the inks of the sides. */
import { fill } from '#lib/fill.ts';
import type { Side } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Edited } from '../face.ts';
import { dueOf, type Onboarding, progressOf } from './tool.ts';
import type { Words } from './view.tsx';

const SIDES: readonly Side[] = ['client', 'assistant', 'both'];

export function Progress({ value, words: { labels, phases }, sides, today }: Edited<Onboarding, Words>) {
  const steps = phases.flatMap(({ items }) => items);
  const { done, all } = progressOf(value, steps);
  const count = (...kinds: string[]): number =>
    steps.filter((step) => kinds.includes(dueOf(value, step, today).kind)).length;
  const [dueToday, overdue] = [count('today', 'running'), count('overdue')];
  const isDated = value.startsOn !== '' && today !== '';
  const parts = [
    today === '' ? fill(labels.items, { n: all }) : fill(labels.progress, { done, all }),
    ...(isDated ? [dueToday > 0 ? fill(labels.dueToday, { n: dueToday }) : labels.nothingDue] : []),
    ...(isDated && overdue > 0 ? [fill(labels.overdueCount, { n: overdue })] : []),
  ];
  let x = 0;

  return (
    <div className="plan-progress">
      <p className="plan-count" role="status">
        {parts.join(', ')}
      </p>
      <svg className="bar" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="rest" width={all} height="1" />
        {SIDES.map((side) => {
          const width = progressOf(
            value,
            steps.filter(({ owner }) => owner === side),
          ).done;
          x += width;
          return <rect key={side} className={side} x={x - width} width={width} height="1" />;
        })}
      </svg>
      <ul className="by-side">
        {SIDES.map((side) => {
          const own = progressOf(
            value,
            steps.filter(({ owner }) => owner === side),
          );
          return (
            <li key={side}>
              <SideMark side={side} />
              {today === '' ? `${sides[side]}: ${own.all}` : fill(labels.bySide, { side: sides[side], ...own })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
