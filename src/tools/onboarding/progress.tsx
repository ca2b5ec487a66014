/** How far the plan is: in words first, then as a bar in the inks of the sides. */
import { fill } from '#lib/fill.ts';
import type { Side } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Edited } from '../face.ts';
import { dueOf } from './dates.ts';
import type { Onboarding } from './document.ts';
import { type Item, progressOf } from './items.ts';
import type { Words } from './view.tsx';

const SIDES: readonly Side[] = ['client', 'assistant', 'both'];

interface Props extends Edited<Onboarding, Words> {
  readonly items: readonly Item[];
}

export function Progress({ value, words: { labels }, sides, today, items }: Props) {
  const { done, all } = progressOf(items);
  const bySide = SIDES.map((side) => ({ side, ...progressOf(items.filter(({ owner }) => owner === side)) }));
  const kinds = items.map((item) => dueOf(value, item, today).kind);
  const count = (...wanted: string[]): number => kinds.filter((kind) => wanted.includes(kind)).length;
  const [dueToday, overdue, skipped] = [count('today', 'running'), count('overdue'), items.length - all];
  const isDated = value.startsOn !== '' && today !== '';
  const parts = [
    today === '' ? fill(labels.items, { n: all }) : fill(labels.progress, { done, all }),
    ...(skipped > 0 ? [skipped === 1 ? labels.notApplyingOne : fill(labels.notApplying, { n: skipped })] : []),
    ...(isDated ? [dueToday > 0 ? fill(labels.dueToday, { n: dueToday }) : labels.nothingDue] : []),
    ...(isDated && overdue > 0 ? [fill(labels.overdueCount, { n: overdue })] : []),
  ];
  let x = 0;

  return (
    <div className="plan-progress">
      <p className="plan-count" role="status">
        {parts.join(', ')}
      </p>
      <svg className="bar" viewBox={`0 0 ${Math.max(1, all)} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="rest" width={Math.max(1, all)} height="1" />
        {bySide.map(({ side, done: width }) => {
          x += width;
          return <rect key={side} className={side} x={x - width} width={width} height="1" />;
        })}
      </svg>
      <ul className="by-side">
        {bySide.map(({ side, ...own }) => (
          <li key={side}>
            <SideMark side={side} />
            {today === '' ? `${sides[side]}: ${own.all}` : fill(labels.bySide, { side: sides[side], ...own })}
          </li>
        ))}
      </ul>
    </div>
  );
}
