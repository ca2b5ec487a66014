/** How far a plan is: in words first, then as a bar in the inks of the sides. */
import { counted, fill } from '#lib/fill.ts';
import { SIDES } from '#lib/sides.ts';
import { type Item, type Progress, progressOf } from '#lib/step-lines.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { SideWords } from '../face.ts';
import type { When } from './step-panel.tsx';
import type { StepWords } from './step-words.ts';

/** `3 von 14 erledigt`; while nobody can have ticked anything, how many there are. */
export const sayProgress = (of: Progress, words: StepWords, today: string): string =>
  today === '' ? fill(words.items, { n: of.all }) : fill(words.progress, { ...of });

interface Props {
  readonly items: readonly Item[];
  readonly due: When['due'];
  readonly words: StepWords;
  readonly sides: SideWords;
  readonly today: string;
  /** Whether the plan has the day its dates hang on. */
  readonly hasDay: boolean;
}

export function StepProgress({ items, due, words, sides, today, hasDay }: Props) {
  const { done, all } = progressOf(items);
  const bySide = SIDES.map((side) => ({ side, ...progressOf(items.filter(({ owner }) => owner === side)) }));
  const skipped = items.length - all;
  let [dueToday, overdue] = [0, 0];
  for (const item of items) {
    const { kind } = due(item);
    if (kind === 'overdue') overdue += 1;
    else if (kind === 'today' || kind === 'running') dueToday += 1;
  }
  const isDated = hasDay && today !== '';
  const parts = [
    sayProgress({ done, all }, words, today),
    skipped > 0 && counted(words.notApplying, skipped),
    isDated && (dueToday > 0 ? fill(words.dueToday, { n: dueToday }) : words.nothingDue),
    isDated && overdue > 0 && fill(words.overdueCount, { n: overdue }),
  ];
  let x = 0;

  return (
    <div className="plan-progress">
      {/* No status before the day is known: what changes with the first drawing is not worth announcing. */}
      <p className="plan-count" role={today === '' ? undefined : 'status'}>
        {parts.filter(Boolean).join(', ')}
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
            {today === '' ? `${sides[side]}: ${own.all}` : fill(words.bySide, { side: sides[side], ...own })}
          </li>
        ))}
      </ul>
    </div>
  );
}
