/** The talk on A4: before it a guide with lines to write on, after it the minutes. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { Square } from '#ui/square.tsx';
import { WritingLines } from '#ui/writing-lines.tsx';
import type { Shown } from '../face.ts';
import { type FirstTalk, isHeld, NEXT, promisesIn } from './document.ts';
import { askedIn, linesIn, minutesOf } from './lines.ts';
import type { Words } from './view.tsx';

export function Paper(shown: Shown<FirstTalk, Words>) {
  const { value, words, locale } = shown;
  const { labels, themes } = words;
  return (
    <>
      <header className="paper-head">
        <PaperHeading className="paper-title">{isHeld(value) ? labels.record : labels.guide}</PaperHeading>
        <p className="paper-who">
          <span>
            {labels.with} {value.person || <span className="paper-gap" />}
          </span>
          <span>
            {labels.on} {value.heldOn ? formatDay(value.heldOn, locale, 'full') : <span className="paper-gap" />}
          </span>
        </p>
      </header>
      {themes.map((theme) => {
        const lines = askedIn(linesIn(value, theme));
        const minutes = fill(labels.minutesShort, { n: minutesOf(value, theme.id, theme.minutes) });
        return lines.length === 0 ? null : (
          <section key={theme.id}>
            <PaperHeading part className="talk-paper-theme">
              {theme.title} <span>{minutes}</span>
            </PaperHeading>
            {lines.map((line) => (
              <div key={line.id} className="talk-paper-line">
                <p>
                  <SideMark side={line.asker} /> <strong>{line.text || labels.nameless}</strong>{' '}
                  <small>{shown.sides[line.asker]}</small>
                </p>
                {line.answer.trim() ? (
                  <p className="talk-paper-answer">{line.answer.trim()}</p>
                ) : (
                  <WritingLines count={2} />
                )}
              </div>
            ))}
          </section>
        );
      })}
      <End {...shown} />
    </>
  );
}

function End({ value, words, sides, locale }: Shown<FirstTalk, Words>) {
  const { labels, closingMinutes } = words;
  const promises = promisesIn(value);
  const spare = Math.max(0, (isHeld(value) ? 0 : 4) - promises.length);
  return (
    <section className="talk-paper-end">
      <PaperHeading part className="talk-paper-theme">
        {labels.closing} <span>{fill(labels.minutesShort, { n: minutesOf(value, 'closing', closingMinutes) })}</span>
      </PaperHeading>
      <p className="talk-paper-ways">
        <span>{labels.next}</span>
        {NEXT.map((way) => (
          <span key={way}>
            <Square {...(value.next === way ? { state: 'done', label: labels.chosen } : { state: 'open' })} />
            {labels.nextChoices[way]}
          </span>
        ))}
      </p>
      <p className="talk-paper-line">{labels.why}</p>
      {value.why.trim() ? <p className="talk-paper-answer">{value.why.trim()}</p> : <WritingLines count={1} />}
      {(promises.length > 0 || spare > 0) && (
        <table className="talk-paper-tasks">
          <thead>
            <tr>
              <th>{labels.tasks}</th>
              <th>{labels.taskSide}</th>
              <th>{labels.taskOn}</th>
            </tr>
          </thead>
          <tbody>
            {promises.map(({ id, text, side, on, done }) => (
              <tr key={id}>
                <td>
                  {text}
                  {done && ` (${labels.done})`}
                </td>
                <td>{sides[side]}</td>
                <td>{on && formatDay(on, locale, 'medium')}</td>
              </tr>
            ))}
            {Array.from({ length: spare }, (_, index) => (
              <tr key={`blank-${index}`} className="talk-row-blank">
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
