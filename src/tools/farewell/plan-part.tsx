/** The steps on the screen, in the groups of the chosen way. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import { type Entry, entryOf, withEntry } from './document.ts';
import { Part } from './part.tsx';
import { dueOf, type Filter, groupsOf, isShown, openAccess, progressOf, stepsOf } from './plan.ts';
import { sayDue } from './say.ts';
import { StepRow } from './step-row.tsx';
import type { Props } from './view.tsx';

const FILTERS: readonly Filter[] = ['all', 'client', 'assistant', 'both'];

export function Plan(props: Props) {
  const { value, words, sides, locale, today, level, onChange } = props;
  const { labels } = words;
  const [filter, setFilter] = useState<Filter>('all');
  /** Always the document as it is now, so that a row need not be redrawn for every change elsewhere. */
  const latest = useRef({ value, onChange });
  useLayoutEffect(() => {
    latest.current = { value, onChange };
  });
  const onEntry = useCallback(
    (id: string, change: Partial<Entry>) => latest.current.onChange(withEntry(latest.current.value, id, change)),
    [],
  );
  const steps = stepsOf(words.steps, value.variant);
  const count = (some: typeof steps): string => {
    const { done, all } = progressOf(value, some);
    return today === '' ? fill(labels.items, { n: all }) : fill(labels.progress, { done, all });
  };
  const hidden = steps.filter((step) => !isShown(step, filter)).length;
  const open = openAccess(value);
  const stillOpen = open === 1 ? labels.openAccessOne : fill(labels.openAccess, { n: open });
  const Heading = `h${level + 1}` as 'h3';

  return (
    <Part {...props} id="plan" state={count(steps)} isOpen>
      <fieldset className="leave-filter">
        <legend>{labels.filter}</legend>
        {FILTERS.map((name) => (
          <label key={name}>
            <input type="radio" name="farewell-filter" checked={filter === name} onChange={() => setFilter(name)} />
            {labels.filters[name]}
          </label>
        ))}
        <p role="status">
          {hidden === 0 ? '' : hidden === 1 ? labels.hiddenOne : fill(labels.hiddenCount, { n: hidden })}
        </p>
      </fieldset>
      {groupsOf(words, value.variant).map((group) => (
        <section key={group.id} className="leave-group">
          <Heading>{group.title}</Heading>
          <ul className="leave-steps">
            {group.steps
              .filter((step) => isShown(step, filter))
              .map((step) => {
                const due = dueOf(value, step, today);
                return (
                  <StepRow
                    key={step.id}
                    {...entryOf(value, step.id)}
                    step={step}
                    side={sides[step.owner]}
                    due={due.kind}
                    when={sayDue(value, step, due, labels, locale)}
                    extra={step.id === 'revoke-access' && open > 0 ? stillOpen : ''}
                    labels={labels}
                    isAwake={today !== ''}
                    onEntry={onEntry}
                  />
                );
              })}
          </ul>
        </section>
      ))}
    </Part>
  );
}
