/** Rights by area on paper: both marks, the step agreed, limit and report. Once something is marked, only what was talked about is printed. */
import { fill } from '#lib/fill.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Shown } from '../face.ts';
import type { Agreement, Mark } from './document.ts';
import { EmptyRows, Section } from './paper-parts.tsx';
import { areasOf, markOf, standingOf } from './rights.ts';
import { sayLimits, sayStep } from './say.ts';
import type { Words } from './view.tsx';

export function PaperAreas({ value, words, sides }: Shown<Agreement, Words>) {
  const { labels, steps } = words;
  const { paper, parts, fixed } = labels;
  const areas = areasOf(value, words.areas);
  const touched = areas.filter(({ id }) => Object.values(markOf(value, id)).some((entry) => entry !== ''));
  const shown = touched.length > 0 ? touched : areas;
  return (
    <Section title={parts.areas}>
      <p className="paper-small">
        {fill(paper.legend, { steps: steps.map(({ id }) => sayStep(id as '1', steps)).join(' · ') })}
      </p>
      <table className={touched.length === 0 ? 'paper-areas blank' : 'paper-areas'}>
        <thead>
          <tr>
            <th scope="col">{paper.area}</th>
            <th scope="col">
              <SideMark side="client" />
              <span className="visually-hidden">{sides.client}</span>
            </th>
            <th scope="col">
              <SideMark side="assistant" />
              <span className="visually-hidden">{sides.assistant}</span>
            </th>
            <th scope="col">{paper.agreed}</th>
            <th scope="col">{paper.limits}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{fixed.name}</td>
            <td />
            <td />
            <td colSpan={2}>{labels.areas.always}</td>
          </tr>
          {shown.map(({ id, name }) => {
            const mark = markOf(value, id);
            return (
              <tr key={id}>
                <td>{name}</td>
                <td>{mark.client}</td>
                <td>{mark.assistant}</td>
                <td>{stepOnPaper(mark, words)}</td>
                <td>{sayLimits(mark)}</td>
              </tr>
            );
          })}
          {touched.length === 0 && <EmptyRows count={2} columns={5} />}
        </tbody>
      </table>
      <p className="paper-small">{fixed.why}</p>
    </Section>
  );
}

function stepOnPaper(mark: Mark, { labels: { paper }, steps }: Words): string {
  const standing = standingOf(mark);
  if (standing.kind === 'agreed') return sayStep(standing.step, steps);
  return standing.kind === 'differ' ? fill(paper.until, { step: standing.lower }) : '';
}
