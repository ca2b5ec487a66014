/** The talk on A4: before it a sheet to prepare on, after it the minutes. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { Square } from '#ui/square.tsx';
import { WritingLines } from '#ui/writing-lines.tsx';
import type { Shown } from '../face.ts';
import { PaperSides } from '../paper-sides.tsx';
import { findFormat, lengthOf, partsOf, questionsOf } from './agenda.ts';
import { actionsIn, type Talk } from './document.ts';
import { earlierActions, leftOpen } from './earlier.ts';
import { shownSides } from './shown.ts';
import { formatOf, isHeld, minutesOf, noteOf } from './tool.ts';
import type { Words } from './view.tsx';

/** Lines to write on before the talk: below a question, for the minutes, for promises. */
const LINES = { note: 1, minutes: 1, actions: 3 } as const;
/** Parts of the talk that are about the work; the others need no room of their own on a blank sheet. */
const WITH_MINUTES: ReadonlySet<string> = new Set(['results', 'improvements', 'ideas']);

export function Paper(props: Shown<Talk, Words>) {
  const { value, words, sides, locale, around } = props;
  const { title, labels } = words;
  const id = formatOf(value);
  const format = findFormat(words, id);
  const earlier = earlierActions(around);
  const left = leftOpen(around, value.on);
  const held = isHeld(value);
  return (
    <>
      <header className="paper-head">
        <PaperHeading className="paper-title">
          {title}: {format.name}
        </PaperHeading>
        <p>
          {labels.on}: {value.on ? formatDay(value.on, locale, 'full') : <span className="paper-gap" />}
          {' · '}
          {fill(labels.length, { n: lengthOf(format) })}
        </p>
        <PaperSides sides={sides} names={around.card} />
      </header>
      {left !== '' && (
        <section className="feedback-section">
          <PaperHeading part className="feedback-title">
            {labels.leftOpen}
          </PaperHeading>
          <Answer text={left} count={0} />
        </section>
      )}
      {earlier.length > 0 && (
        <section className="feedback-section">
          <PaperHeading part className="feedback-title">
            {labels.earlier}
          </PaperHeading>
          <ul className="feedback-list">
            {earlier.map((action) => (
              <li key={action.id}>
                <Square state="open" /> {action.text} ({sides[action.side]}
                {action.on && `, ${fill(labels.by, { day: formatDay(action.on, locale, 'medium') })}`})
              </li>
            ))}
          </ul>
        </section>
      )}
      {partsOf(words, id)
        .filter((part) => !held || hasContent(props, part.id))
        .map((part) => (
          <section key={part.id} className="feedback-section">
            <PaperHeading part className="feedback-title">
              {part.title} <span>{fill(labels.minutes, { n: part.minutes })}</span>
            </PaperHeading>
            <Questions {...props} part={part.id} />
            <Answer text={minutesOf(value, part.id)} count={!held && WITH_MINUTES.has(part.id) ? LINES.minutes : 0} />
          </section>
        ))}
      <ActionTable {...props} />
      <div className="feedback-halves">
        {(['open', 'rules'] as const)
          .filter((part) => !held || minutesOf(value, part).trim() !== '')
          .map((part) => (
            <section key={part} className="feedback-section">
              <PaperHeading part className="feedback-title">
                {labels[part]}
              </PaperHeading>
              <Answer text={minutesOf(value, part)} count={LINES.minutes} />
            </section>
          ))}
      </div>
      <p className="feedback-section">
        <b>{labels.nextTalk}:</b> {value.next ? formatDay(value.next, locale, 'full') : <span className="paper-gap" />}
      </p>
    </>
  );
}

/** Whether anything was said or noted about a part. */
function hasContent({ value, words, around }: Shown<Talk, Words>, part: string): boolean {
  const questions = questionsOf(words, formatOf(value)).filter((question) => question.part === part);
  return (
    minutesOf(value, part).trim() !== '' ||
    shownSides(value, around).some((side) => questions.some(({ id }) => noteOf(value, side, id).trim() !== ''))
  );
}

function Questions({ value, words, sides, around, part }: Shown<Talk, Words> & { part: string }) {
  const visible = shownSides(value, around);
  return (
    <ul className="feedback-list">
      {questionsOf(words, formatOf(value))
        .filter((question) => question.part === part)
        .map((question) => {
          const notes = visible
            .map((side) => [side, noteOf(value, side, question.id).trim()] as const)
            .filter(([, note]) => note !== '');
          // Minutes hold what was said; before the talk there is room for it.
          if (notes.length === 0 && isHeld(value)) return null;
          return (
            <li key={question.id}>
              {question.text}
              {notes.map(([side, note]) => (
                <span key={side} className="feedback-note">
                  <SideMark side={side} /> {sides[side]}: {note}
                </span>
              ))}
              {notes.length === 0 && <WritingLines count={LINES.note} />}
            </li>
          );
        })}
    </ul>
  );
}

function Answer({ text, count }: { text: string; count: number }) {
  if (text.trim()) return <p className="feedback-text">{text.trim()}</p>;
  return count > 0 ? (
    <p>
      <WritingLines count={count} />
    </p>
  ) : null;
}

function ActionTable({ value, words: { labels }, sides, locale }: Shown<Talk, Words>) {
  const rows = actionsIn(value);
  return (
    <section className="feedback-section">
      <PaperHeading part className="feedback-title">
        {labels.actions}
      </PaperHeading>
      <table className="feedback-table">
        <thead>
          <tr>
            <th aria-label={labels.done} />
            <th>{labels.what}</th>
            <th>{labels.who}</th>
            <th>{labels.until}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, text, side, on, doneOn }) => (
            <tr key={id}>
              <td>
                <Square {...(doneOn === '' ? { state: 'open' } : { state: 'done', label: labels.done })} />
              </td>
              <td>{text}</td>
              <td>
                <SideMark side={side} /> {sides[side]}
              </td>
              <td>{on && formatDay(on, locale, 'medium')}</td>
            </tr>
          ))}
          {rows.length === 0 &&
            Array.from({ length: LINES.actions }, (_, index) => (
              <tr key={index} className="empty">
                <td>
                  <Square state="open" />
                </td>
                <td />
                <td />
                <td />
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
