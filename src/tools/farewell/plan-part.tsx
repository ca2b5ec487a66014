/** The steps on the screen, in the groups of the chosen way, with own ones. */
import { useMemo } from 'react';
import { phasesOf, progressOf } from '#lib/step-lines.ts';
import { StepFilter } from '../steps/step-filter.tsx';
import { PhaseList } from '../steps/step-list.tsx';
import { sayProgress } from '../steps/step-progress.tsx';
import { ResetTicks } from '../steps/step-reset.tsx';
import { filterOf } from '../steps/step-words.ts';
import { useStepActs } from '../steps/use-step-acts.tsx';
import { Part } from './part.tsx';
import { openAccess, phasesFor } from './plan.ts';
import { whenOf } from './say.ts';
import type { Props } from './view.tsx';

export function Plan(props: Props) {
  const { value, words, sides, frame, locale, today, level, around, view, onChange, onView } = props;
  const { items, own, variant, lastOn, daysOff } = value;
  const given = phasesFor(words, variant);
  const phases = useMemo(() => phasesOf({ items, own }, given), [items, own, given]);
  const lines = useMemo(() => phases.flatMap((phase) => phase.items), [phases]);
  const acts = useStepActs(props, given);
  const open = openAccess(value);
  const rowsAround = useMemo(
    () => ({
      when: whenOf({ variant, lastOn, daysOff }, open, { words, frame, locale, today }),
      phases: given,
      words: frame.steps,
      ...{ acts, sides, frame, locale, today },
    }),
    [variant, lastOn, daysOff, open, words, given, acts, sides, frame, locale, today],
  );
  const filter = filterOf(view);

  return (
    <Part {...props} id="plan" state={sayProgress(progressOf(lines), frame.steps, today)} isOpen>
      <StepFilter words={frame.steps} view={view} onView={onView} items={lines} />
      {phases.map((phase) => (
        <PhaseList
          key={phase.id}
          phase={phase}
          around={rowsAround}
          filter={filter}
          owner={filter === 'all' ? around.card.role || 'both' : filter}
          level={level === 2 ? 3 : 4}
        />
      ))}
      <ResetTicks plan={value} items={lines} words={frame.steps} {...{ today, onChange }} />
    </Part>
  );
}
