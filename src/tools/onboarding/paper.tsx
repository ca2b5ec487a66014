/** The onboarding plan on A4: squares to tick by pen, sides by word, dates, notes. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Shown } from '../face.ts';
import { entryOf, type Onboarding } from './tool.ts';
import type { Words } from './view.tsx';
import { sayDate } from './when.ts';

export function Paper({ value, words: { title, labels, phases }, sides, locale }: Shown<Onboarding, Words>) {
  return (
    <>
      <header className="paper-head">
        <p className="paper-title">{title}</p>
        <p>
          {value.startsOn ? fill(labels.start, { day: formatDay(value.startsOn, locale, 'full') }) : labels.noStart}
        </p>
      </header>
      {phases.map((phase) => (
        <section key={phase.id}>
          <p className="paper-phase">{phase.title}</p>
          <ul className="paper-list">
            {phase.items.map((step) => {
              const { done, note } = entryOf(value, step.id);
              return (
                <li key={step.id}>
                  <svg className="square" viewBox="0 0 12 12" aria-label={done ? labels.done : undefined}>
                    <rect x="0.6" y="0.6" width="10.8" height="10.8" />
                    {done && <path d="M3 3l6 6M9 3l-6 6" />}
                  </svg>
                  <span>
                    {step.text}
                    {note && <em className="paper-note">{note}</em>}
                  </span>
                  <span>{sides[step.owner]}</span>
                  <span>{sayDate(value, step, labels, locale)}</span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
