/** Both pages on A4, side by side: what was written, or lines to write on. */
import { PARTIES } from '#lib/sides.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import type { Shown } from '../face.ts';
import { compare } from './compare.ts';
import { namesIn } from './names.ts';
import { answerOf, type Manual, type Prompt } from './tool.ts';
import type { Words } from './view.tsx';

export function Paper({ value, words: { title, labels, prompts }, sides, around }: Shown<Manual, Words>) {
  const { differences } = compare(value, prompts, namesIn(around, labels));
  const isBlank = prompts.every((prompt) => PARTIES.every((side) => answerOf(value, side, prompt) === ''));
  return (
    <>
      <header className="paper-head">
        <PaperHeading className="paper-title">{title}</PaperHeading>
        <p>{labels.paperIntro}</p>
      </header>
      <table className="manual-table">
        <thead>
          <tr>
            {PARTIES.map((side) => (
              <th key={side} scope="col">
                <SideMark side={side} /> {sides[side]}: {around.card[side] || <span className="paper-gap" />}
              </th>
            ))}
          </tr>
        </thead>
        {prompts.map((prompt) => (
          <tbody key={prompt.id}>
            <tr>
              <th colSpan={2} scope="rowgroup">
                {prompt.question}
              </th>
            </tr>
            <tr>
              {PARTIES.map((side) => (
                <td key={side}>
                  <PaperAnswer answer={answerOf(value, side, prompt)} prompt={prompt} isBlank={isBlank} />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      {differences.length > 0 && (
        <section className="manual-paper-differences">
          <p>
            <b>{labels.differences}</b>
          </p>
          <ul>
            {differences.map(({ id, sentence, tip }) => (
              <li key={id}>
                {sentence} {tip}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface AnswerProps {
  readonly answer: string;
  readonly prompt: Prompt;
  readonly isBlank: boolean;
}

/** On a blank sheet the options stand there to be marked by pen; the rule below the row is the last line to write on. */
function PaperAnswer({ answer, prompt: { options }, isBlank }: AnswerProps) {
  if (answer) return <>{answer}</>;
  const offered = isBlank ? (options ?? []) : [];
  return (
    <>
      {offered.length > 0 && (
        <span className="manual-options">
          {offered.map(({ id, label }) => (
            <span key={id}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <circle cx="6" cy="6" r="5" />
              </svg>
              {label}
            </span>
          ))}
        </span>
      )}
      {offered.length === 0 && <span className="manual-line" />}
      <span className="manual-line last" />
    </>
  );
}
