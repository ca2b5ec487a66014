/** The steps on A4: squares to tick by pen, sides by word, dates, notes. */
import { PaperHeading } from '#ui/paper-heading.tsx';
import type { Shown } from '../face.ts';
import { entryOf, type Farewell } from './document.ts';
import { Square } from './paper-parts.tsx';
import { groupsOf } from './plan.ts';
import { sayDate } from './say.ts';
import type { Words } from './view.tsx';

export function PaperPlan({ value, words, sides, locale }: Shown<Farewell, Words>) {
  const { labels } = words;
  return (
    <section className="leave-plan">
      <PaperHeading part className="leave-way">
        {labels.ways[value.variant]}
      </PaperHeading>
      {groupsOf(words, value.variant).map((group) => (
        <section key={group.id}>
          <PaperHeading part className="leave-name">
            {group.title}
          </PaperHeading>
          <ul className="leave-list">
            {group.steps.map((step) => {
              const { done, note, skipped } = entryOf(value, step.id);
              const state = skipped ? 'skipped' : done ? 'done' : 'open';
              return (
                <li key={step.id}>
                  <Square state={state} {...(state === 'open' ? {} : { label: labels[state] })} />
                  <span>
                    {step.text}
                    {note && <em className="leave-text">{note}</em>}
                  </span>
                  <span>{sides[step.owner]}</span>
                  <span>{skipped ? labels.skipped : sayDate(value, step, labels, locale)}</span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
