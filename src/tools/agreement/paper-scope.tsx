/** Scope on paper: purpose, what belongs and what does not, hours, start, who speaks for whom. */
import { formatDay } from '#lib/days.ts';
import type { Rows } from '#lib/rows.ts';
import { PARTIES } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { WritingLines } from '#ui/writing-lines.tsx';
import type { Shown } from '../face.ts';
import { type Agreement, type Line, linesIn } from './document.ts';
import { Entry, Section } from './paper-parts.tsx';
import { sayHours } from './say.ts';
import type { Words } from './view.tsx';

export function PaperScope({ value, words: { labels }, sides, locale, around }: Shown<Agreement, Words>) {
  const { fields, parts } = labels;
  const start = around.card.startsOn && formatDay(around.card.startsOn, locale, 'full');
  return (
    <Section title={parts.scope}>
      <Entry label={fields.purpose.paper} text={value.purpose} />
      <div className="paper-two">
        <Lines title={labels.inside.title} rows={value.inside} />
        <Lines title={labels.outside.title} rows={value.outside} />
        <Entry label={labels.hours.title} text={sayHours(value, labels, locale)} lines={1} />
        <Entry label={labels.startPaper} text={start} lines={1} />
        <Entry label={fields.tools.paper} text={value.tools} lines={1} />
        <Entry label={fields.languages.paper} text={value.languages} lines={1} />
        {PARTIES.map((side) => (
          <div key={side}>
            <p className="paper-name">
              <SideMark side={side} /> {sides[side]}
            </p>
            <Entry label={fields[`${side}Contact`].paper} text={value[`${side}Contact`]} lines={1} />
            <Entry label={fields[`${side}Deputy`].paper} text={value[`${side}Deputy`]} lines={1} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function Lines({ title, rows }: { title: string; rows: Rows<Line> }) {
  const lines = linesIn(rows);
  return (
    <div className="paper-entry">
      <p className="paper-name">{title}</p>
      {lines.length === 0 ? (
        <WritingLines count={5} />
      ) : (
        <ul>
          {lines.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
