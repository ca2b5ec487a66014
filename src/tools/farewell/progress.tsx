/** How far the farewell is: in words first, then as a bar in the inks of the sides. */
import { fill } from '#lib/fill.ts';
import type { Side } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { entryOf } from './document.ts';
import { dueOf, progressOf, stepsOf } from './plan.ts';
import type { Props } from './view.tsx';

const SIDES: readonly Side[] = ['client', 'assistant', 'both'];

export function Progress({ value, words, sides, today }: Props) {
  const { labels } = words;
  const steps = stepsOf(words.steps, value.variant);
  const { done, all } = progressOf(value, steps);
  const dues = steps.map((step) => dueOf(value, step, today).kind);
  const count = (...kinds: string[]): number => dues.filter((kind) => kinds.includes(kind)).length;
  const [dueToday, overdue] = [count('today', 'running'), count('overdue')];
  const skipped = steps.filter(({ id }) => entryOf(value, id).skipped).length;
  const isDated = value.lastOn !== '' && today !== '';
  const parts = [
    today === '' ? fill(labels.items, { n: all }) : fill(labels.progress, { done, all }),
    ...(skipped > 0 ? [fill(labels.skippedCount, { n: skipped })] : []),
    ...(isDated ? [dueToday > 0 ? fill(labels.dueToday, { n: dueToday }) : labels.nothingDue] : []),
    ...(isDated && overdue > 0 ? [fill(labels.overdueCount, { n: overdue })] : []),
  ];
  const bySide = SIDES.map((side) => ({
    side,
    ...progressOf(
      value,
      steps.filter(({ owner }) => owner === side),
    ),
  }));
  let x = 0;
  return (
    <div>
      <p className="leave-count" role="status">
        {parts.join(', ')}
      </p>
      <svg className="leave-bar" viewBox={`0 0 ${Math.max(all, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="rest" width={Math.max(all, 1)} height="1" />
        {bySide.map((own) => {
          x += own.done;
          return <rect key={own.side} className={own.side} x={x - own.done} width={own.done} height="1" />;
        })}
      </svg>
      <ul className="leave-sides">
        {bySide.map((own) => (
          <li key={own.side}>
            <SideMark side={own.side} />{' '}
            {today === ''
              ? `${sides[own.side]}: ${own.all}`
              : fill(labels.bySide, { side: sides[own.side], done: own.done, all: own.all })}
          </li>
        ))}
      </ul>
    </div>
  );
}
