/** The steps on A4, in the order of the chosen way. */
import { useCallback } from 'react';
import { type Item, phasesOf } from '#lib/step-lines.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import type { Shown } from '../face.ts';
import { StepsPaper } from '../steps/step-paper.tsx';
import { filterOf } from '../steps/step-words.ts';
import type { Farewell } from './document.ts';
import { phasesFor } from './plan.ts';
import { sayDate } from './say.ts';
import type { Words } from './view.tsx';

export function PaperPlan({ value, words, frame, sides, locale, view }: Shown<Farewell, Words>) {
  const { variant, lastOn, daysOff } = value;
  const dateOf = useCallback(
    (item: Item) => sayDate({ variant, lastOn, daysOff }, item, { words, frame, locale }),
    [variant, lastOn, daysOff, words, frame, locale],
  );
  return (
    <section className="leave-plan">
      <PaperHeading part className="leave-way">
        {words.labels.ways[variant]}
      </PaperHeading>
      <StepsPaper
        phases={phasesOf(value, phasesFor(words, variant))}
        filter={filterOf(view)}
        {...{ dateOf, frame, sides }}
      />
    </section>
  );
}
