/** Appendix: every change with reason, effect and consent, newest first; blank, a table for the pen. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import type { Shown } from '../face.ts';
import { type Agreement, isBegun } from './document.ts';
import { isDeclined, newestFirst, stateOf } from './history.ts';
import { EmptyRows } from './paper-parts.tsx';
import { sayChangeState } from './say.ts';
import { tool } from './tool.ts';
import type { Words } from './view.tsx';

export function PaperHistory({ value, words, sides, locale, today }: Shown<Agreement, Words>) {
  const { paper, changes } = words.labels;
  const entries = newestFirst(value).filter(isBegun);
  if (entries.length === 0 && value !== tool.empty) return null;
  const line = (text: string, label: string) => text.trim() !== '' && <p>{fill(label, { text })}</p>;
  return (
    <section className="paper-appendix">
      <PaperHeading part className="paper-heading">
        {paper.appendix}
      </PaperHeading>
      <table className="paper-history">
        <thead>
          <tr>
            <th scope="col">{paper.day}</th>
            <th scope="col">{paper.change}</th>
            <th scope="col">{paper.effect}</th>
            <th scope="col">{paper.state}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((change) => (
            <tr key={change.id}>
              <td>{change.on && formatDay(change.on, locale, 'field')}</td>
              <td>
                <p>{change.what.trim() || changes.untitled}</p>
                {line(change.why, paper.why)}
              </td>
              <td>
                {line(change.hours, paper.effectHours)}
                {line(change.price, paper.effectPrice)}
              </td>
              <td>
                <p>{sayChangeState(stateOf(change, today), words, sides, locale)}</p>
                {isDeclined(change) && line(change.whyNot, paper.why)}
              </td>
            </tr>
          ))}
          {entries.length === 0 && <EmptyRows count={10} columns={4} />}
        </tbody>
      </table>
    </section>
  );
}
