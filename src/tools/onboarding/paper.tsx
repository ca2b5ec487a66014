/** The onboarding plan on A4: squares to tick by pen, sides by word, dates, notes, own steps; hidden ones are left out. */
import { memo } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { inOrder } from '#lib/rows.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import type { Shown } from '../face.ts';
import type { Onboarding, StepState } from './document.ts';
import { areSame, type Item, phasesOf } from './items.ts';
import type { Words } from './view.tsx';
import { sayDate, saySkipped } from './when.ts';

type Props = Shown<Onboarding, Words>;

export function Paper(props: Props) {
  const { value, words, sides, locale, around } = props;
  const { title, labels } = words;
  const names = [around.card.client, around.card.assistant].filter((name) => name.trim() !== '');
  return (
    <>
      <header className="paper-head">
        <PaperHeading className="paper-title">{title}</PaperHeading>
        <p>
          {value.startsOn ? fill(labels.start, { day: formatDay(value.startsOn, locale, 'full') }) : labels.noStart}
          {names.length > 0 && ` · ${names.join(', ')}`}
        </p>
      </header>
      {phasesOf(value, words.phases).map(
        (phase) =>
          phase.items.length > 0 && (
            <PaperPhase
              key={phase.id}
              title={phase.title}
              items={phase.items}
              {...{ startsOn: value.startsOn, daysOff: value.daysOff, labels, sides, locale }}
            />
          ),
      )}
      <AccessPaper {...props} />
    </>
  );
}

interface PhaseProps extends Pick<Props, 'sides' | 'locale'>, Pick<Onboarding, 'startsOn' | 'daysOff'> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly labels: Words['labels'];
}

const PaperPhase = memo(
  function PaperPhase({ title, items, startsOn, daysOff, labels, sides, locale }: PhaseProps) {
    const when = (item: Item): string =>
      item.state === 'skipped' ? '–' : sayDate({ startsOn, daysOff }, item, labels, locale);
    return (
      <section>
        <PaperHeading part className="paper-phase">
          {title}
        </PaperHeading>
        <ul className="paper-list">
          {items.map((item) => (
            <li key={item.id}>
              <Square state={item.state} labels={labels} />
              <span>
                {item.text}
                {item.state === 'skipped' && <em className="paper-note">{saySkipped(item, labels)}</em>}
                {item.entry.note && <em className="paper-note">{item.entry.note}</em>}
              </span>
              <span>{sides[item.owner]}</span>
              <span>{when(item)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  },
  (a, b) => areSame(a.items, b.items) && a.startsOn === b.startsOn && a.daysOff === b.daysOff && a.labels === b.labels,
);

/** A square to tick; a cross when done, a dash when it does not apply. */
function Square({ state, labels }: { readonly state: StepState; readonly labels: Words['labels'] }) {
  const label = state === 'done' ? labels.done : state === 'skipped' ? labels.skipped : undefined;
  return (
    <svg className="square" viewBox="0 0 12 12" aria-label={label} role={label ? 'img' : undefined}>
      <rect x="0.6" y="0.6" width="10.8" height="10.8" />
      {state === 'done' && <path d="M3 3l6 6M9 3l-6 6" />}
      {state === 'skipped' && <path d="M3 6h6" />}
    </svg>
  );
}

function AccessPaper({ value, words: { labels }, sides }: Props) {
  const rows = inOrder(value.access);
  const { access: words } = labels;
  if (rows.length === 0) return null;
  return (
    <section>
      <PaperHeading part className="paper-phase">
        {words.title}
      </PaperHeading>
      <table className="paper-access">
        <thead>
          <tr>
            <th scope="col">{words.tool}</th>
            <th scope="col">{words.purpose}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.revoker}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.tool}</td>
              <td>{row.purpose}</td>
              <td>{row.role}</td>
              <td>{sides[row.revoker]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
