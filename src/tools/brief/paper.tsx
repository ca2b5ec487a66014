/** The brief on A4: a document with head and parts; lines to write on where nothing was typed; questions and answers beside their part. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { WritingLines } from '#ui/writing-lines.tsx';
import type { Shown } from '../face.ts';
import { PaperSides } from '../paper-sides.tsx';
import { ownWordsLines, readyLines, remarkLines, termLines } from './lines.ts';
import { namesOf, type PartId, sectionsOf } from './sections.ts';
import type { Brief } from './tool.ts';
import { acceptanceOf, POINTS } from './two-sides.ts';
import type { Words } from './view.tsx';

export function Paper(props: Shown<Brief, Words>) {
  const { value, words, sides, locale, today, around } = props;
  const { title, labels } = words;
  const names = namesOf(value, around.card);
  // Once both have spoken, what is still open needs a mark rather than room.
  const isUnsaid = acceptanceOf(value) === 'unsaid';
  const terms = termLines(value);
  return (
    <>
      <header className="paper-head">
        <p className="paper-kind">
          <span>{title}</span>
          {today && <span>{fill(labels.written, { day: formatDay(today, locale, 'field') })}</span>}
        </p>
        <PaperHeading className="paper-title">{value.title || <WritingLines count={1} />}</PaperHeading>
        <PaperSides sides={sides} names={names} />
        <Remark {...props} part="title" />
      </header>
      <div className="paper-parts">
        {sectionsOf(props).map(({ id, label, text, lines, isHalf }) => (
          <section key={id} className={isHalf ? 'paper-part half' : 'paper-part'}>
            <PaperHeading part className="paper-label">
              {label}
            </PaperHeading>
            {text ? (
              <p className="brief-text">{text.split('\n').map((line, at) => [line, <br key={at} />])}</p>
            ) : (
              <WritingLines count={isUnsaid ? lines : 1} />
            )}
            <Remark {...props} part={id} />
          </section>
        ))}
        {terms.length > 0 && (
          <section className="paper-part">
            <PaperHeading part className="paper-label">
              {labels.hints.terms}
            </PaperHeading>
            <p className="brief-text">{terms.join('\n')}</p>
          </section>
        )}
        <Returned {...props} />
      </div>
    </>
  );
}

function Remark({ part, ...shown }: Shown<Brief, Words> & { readonly part: PartId }) {
  const [question, answer] = remarkLines(shown, part);
  return question === undefined ? null : <Exchange said={question} answer={answer} />;
}

/** What the assistant asked or said, and the client's answer to it, if there is one. */
function Exchange({ said, answer }: { said: string; answer: string | undefined }) {
  return (
    <div className="paper-remark">
      <p className="brief-text">
        <SideMark side="assistant" /> {said}
      </p>
      {answer !== undefined && (
        <p className="brief-text">
          <SideMark side="client" /> {answer}
        </p>
      )}
    </div>
  );
}

/** The acceptance check: what was said, or four boxes to tick by hand. */
function Returned(shown: Shown<Brief, Words>) {
  const { labels } = shown.words;
  const checked = readyLines(shown);
  const [understood, answer] = ownWordsLines(shown);
  return (
    <section className="paper-part paper-check">
      <PaperHeading part className="paper-label">
        <SideMark side="assistant" /> {labels.paperCheck}
      </PaperHeading>
      {checked.length > 0 ? (
        <p className="brief-text">{checked.join(' · ')}</p>
      ) : (
        <p className="brief-boxes">
          {POINTS.map((point) => (
            <span key={point}>
              <i className="paper-box" /> {labels.check.short[point]}
            </span>
          ))}
        </p>
      )}
      {understood !== undefined && <Exchange said={`${labels.paperOwnWords}: ${understood}`} answer={answer} />}
    </section>
  );
}
