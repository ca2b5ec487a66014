/** Questions on A4: open ones with lines for the answer, then a small handbook by topic, then the glossary. Blank: a log to fill in by pen. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { Square } from '#ui/square.tsx';
import { WritingLines } from '#ui/writing-lines.tsx';
import type { Shown } from '../face.ts';
import { PaperSides } from '../paper-sides.tsx';
import { answererOf, isAsked, type Questions } from './document.ts';
import { glossaryOf, handbookOf, openIn } from './lists.ts';
import type { Words } from './view.tsx';

const BLANK_ROWS = 12;
const BLANK_TERMS = 5;

export function Paper(shown: Shown<Questions, Words>) {
  const { value, words, sides, locale, today, around } = shown;
  const { labels } = words;
  const chapters = handbookOf(value, locale);
  const isBlank = !Object.values(value.items).some(isAsked);
  return (
    <>
      <header className="paper-head">
        <PaperHeading className="paper-title">
          {chapters.length > 0 ? labels.handbookTitle : labels.paperTitle}
        </PaperHeading>
        <PaperSides sides={sides} names={around.card}>
          {today && <span>{formatDay(today, locale, 'field')}</span>}
        </PaperSides>
      </header>
      {isBlank ? <Log labels={labels} /> : <Open {...shown} />}
      {chapters.map(({ topic, entries }) => (
        <section key={topic}>
          <PaperHeading part className="q-paper-part">
            {topic || labels.noTopic}
          </PaperHeading>
          {entries.map(({ id, text, answer }) => (
            <div key={id} className="q-paper-entry">
              <p className="q-paper-question">{text}</p>
              <p className="q-paper-answer">{answer.trim()}</p>
            </div>
          ))}
        </section>
      ))}
      <Terms {...shown} isBlank={isBlank} />
    </>
  );
}

function Open({ value, words: { labels }, sides, locale }: Shown<Questions, Words>) {
  const open = openIn(value).filter(isAsked);
  if (open.length === 0) return null;
  return (
    <section>
      <PaperHeading part className="q-paper-part">
        {labels.open}
      </PaperHeading>
      {open.map((one) => {
        const side = sides[answererOf(one)];
        return (
          <div key={one.id} className="q-paper-entry">
            <p className="q-paper-question">
              {one.text}{' '}
              <small>
                {one.isBlocking ? labels.blocking : labels.canWait},{' '}
                {one.by
                  ? fill(labels.answersBy, { side, day: formatDay(one.by, locale, 'medium') })
                  : fill(labels.answers, { side })}
              </small>
            </p>
            {one.answer.trim() ? <p className="q-paper-answer">{one.answer.trim()}</p> : <WritingLines count={2} />}
          </div>
        );
      })}
    </section>
  );
}

function Log({ labels }: { labels: Words['labels'] }) {
  return (
    <table className="q-paper-table">
      <thead>
        <tr>
          <th>{labels.question}</th>
          <th className="narrow">{labels.blocking}</th>
          <th>{labels.answer}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: BLANK_ROWS }, (_, index) => (
          <tr key={index} className="blank-row">
            <td />
            <td>
              <Square state="open" />
            </td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Terms({ value, words: { labels }, locale, isBlank }: Shown<Questions, Words> & { isBlank: boolean }) {
  const terms = glossaryOf(value, locale);
  const blank = isBlank ? Math.max(0, BLANK_TERMS - terms.length) : 0;
  if (terms.length + blank === 0) return null;
  return (
    <section>
      <PaperHeading part className="q-paper-part">
        {labels.terms}
      </PaperHeading>
      <table className="q-paper-table">
        <tbody>
          {terms.map(({ id, word, meaning }) => (
            <tr key={id}>
              <th scope="row">{word}</th>
              <td>{meaning}</td>
            </tr>
          ))}
          {Array.from({ length: blank }, (_, index) => (
            <tr key={`blank-${index}`} className="blank-term">
              <th scope="row" />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
