/** The onboarding plan on the screen. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type words from '#content/tools/onboarding.json';
import { formatDay, workingDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { InLocale } from '#locales';
import { DayField } from '../day-field.tsx';
import type { Edited, Face } from '../face.ts';
import { asText } from './as-text.ts';
import { Paper } from './paper.tsx';
import { Progress } from './progress.tsx';
import { StepRow } from './step-row.tsx';
import {
  dueOf,
  type Entry,
  entryOf,
  type Filter,
  isShown,
  type Onboarding,
  type Phase,
  progressOf,
  tool,
  withEntry,
} from './tool.ts';
import { sayDue } from './when.ts';

export type Words = Omit<InLocale<typeof words>, 'phases'> & { readonly phases: readonly Phase[] };

const FILTERS: readonly Filter[] = ['all', 'client', 'assistant', 'both'];

function View(props: Edited<Onboarding, Words>) {
  const { value, words, sides, frame, locale, today, level, onChange } = props;
  const { labels, phases } = words;
  const [filter, setFilter] = useState<Filter>('all');
  const steps = phases.flatMap(({ items }) => items);
  const hidden = steps.filter((step) => !isShown(step, filter)).length;
  /** Always the plan as it is now, so that a row need not be redrawn for every change elsewhere. */
  const latest = useRef({ value, onChange });
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });
  const onEntry = useCallback(
    (id: string, change: Partial<Entry>) => latest.current.onChange(withEntry(latest.current.value, id, change)),
    [],
  );
  const Heading = `h${level}` as 'h2';
  const sayStart = (day: string): string => {
    const first = workingDay(day, 1);
    const full = formatDay(day, locale, 'full');
    return first === day ? full : `${full}. ${fill(labels.weekend, { day: formatDay(first, locale, 'full') })}`;
  };

  return (
    <>
      <div className="plan-head">
        <DayField
          label={labels.startsOn}
          value={value.startsOn}
          onChange={(startsOn) => onChange({ ...value, startsOn })}
          frame={frame}
          locale={locale}
          today={today}
          say={sayStart}
        />
        <Progress {...props} />
      </div>
      <fieldset className="filter">
        <legend>{labels.filter}</legend>
        {FILTERS.map((name) => (
          <label key={name}>
            <input type="radio" name="filter" checked={filter === name} onChange={() => setFilter(name)} />
            {labels.filters[name]}
          </label>
        ))}
        <p role="status">
          {hidden === 0 ? '' : hidden === 1 ? labels.hiddenOne : fill(labels.hiddenCount, { n: hidden })}
        </p>
      </fieldset>
      {phases.map((phase) => {
        const { done, all } = progressOf(value, phase.items);
        const shown = phase.items.filter((step) => isShown(step, filter));
        return (
          <section key={phase.id} className="phase">
            <div className="phase-head">
              <Heading>{phase.title}</Heading>
              <p>{today === '' ? fill(labels.items, { n: all }) : fill(labels.progress, { done, all })}</p>
            </div>
            <ul className="check-list">
              {shown.map((step) => {
                const due = dueOf(value, step, today);
                return (
                  <StepRow
                    key={step.id}
                    {...entryOf(value, step.id)}
                    step={step}
                    side={sides[step.owner]}
                    due={due.kind}
                    when={sayDue(value, step, due, labels, locale)}
                    labels={labels}
                    isAwake={today !== ''}
                    onEntry={onEntry}
                  />
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}

export const face: Face<Onboarding, Words> = { tool, View, Paper, hasPreview: false, asText };
