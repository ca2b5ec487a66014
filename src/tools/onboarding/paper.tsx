/** The onboarding plan on A4: squares to tick by pen, sides by word, dates, notes, own steps; a filter counts as on the screen, and what is left out is said. */
import { useCallback } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { type Item, phasesOf } from '#lib/step-lines.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import type { Shown } from '../face.ts';
import { PaperSides } from '../paper-sides.tsx';
import { StepsPaper } from '../steps/step-paper.tsx';
import { filterOf } from '../steps/step-words.ts';
import { accessIn, type Onboarding } from './document.ts';
import type { Words } from './view.tsx';
import { sayDate } from './when.ts';

type Props = Shown<Onboarding, Words>;

export function Paper(props: Props) {
  const { value, words, frame, sides, locale, around, view } = props;
  const { title, labels } = words;
  const { startsOn, daysOff } = value;
  const dateOf = useCallback(
    (item: Item) => sayDate({ startsOn, daysOff }, item, { words, frame, locale }),
    [startsOn, daysOff, words, frame, locale],
  );
  return (
    <>
      <header className="paper-head">
        <PaperHeading className="paper-title">{title}</PaperHeading>
        <p>
          {value.startsOn ? fill(labels.start, { day: formatDay(value.startsOn, locale, 'full') }) : labels.noStart}
        </p>
        <PaperSides sides={sides} names={around.card} />
      </header>
      <StepsPaper phases={phasesOf(value, words.phases)} filter={filterOf(view)} {...{ dateOf, frame, sides }} />
      <AccessPaper {...props} />
    </>
  );
}

function AccessPaper({ value, words: { labels }, sides }: Props) {
  const rows = accessIn(value);
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
