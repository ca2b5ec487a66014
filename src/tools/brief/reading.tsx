/** The brief as its receiver sees it: the text, a question beside each part, four checks before starting, the task in own words. */
import { counted } from '#lib/fill.ts';
import { Choice } from '#ui/choice.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CopyButton } from '../copy-button.tsx';
import type { Edited } from '../face.ts';
import { asReply } from './as-mail.ts';
import { RemarkQuestion } from './remarks.tsx';
import { nameOfPart, PARTS, type PartId, sectionsOf } from './sections.ts';
import { Stage } from './stage.tsx';
import type { Brief } from './tool.ts';
import { acceptanceOf, isAsked, openParts, POINTS, type Point, remarkOf, withReadiness } from './two-sides.ts';
import type { Words } from './view.tsx';

export function Reading(props: Edited<Brief, Words>) {
  const { value, words, level } = props;
  const { labels } = words;
  const Heading = `h${level}` as 'h2';
  const parts: readonly { readonly id: PartId; readonly text: string }[] = [
    { id: 'title', text: value.title.trim() },
    ...sectionsOf(props),
  ];
  const isEmpty = parts.every(({ id, text }) => text === '' && !isAsked(remarkOf(value, id)));
  return (
    <>
      {isEmpty && <p>{labels.nothingToRead}</p>}
      <div className="reading">
        {(isEmpty ? [] : parts).map(({ id, text }) => (
          <section key={id}>
            <p className="remark-label">{nameOfPart(id, words)}</p>
            <p className={text === '' ? 'remark-text open' : 'remark-text'}>{text || labels.empty}</p>
            <RemarkQuestion {...props} part={id} />
          </section>
        ))}
      </div>
      <Heading>
        <SideMark side="assistant" /> {labels.check.title}
      </Heading>
      <p className="hint">{labels.check.hint}</p>
      {POINTS.map((point) => (
        <Check key={point} {...props} point={point} />
      ))}
      <OwnWords {...props} />
      <Answer {...props} />
    </>
  );
}

function Check({ point, value, words, frame, onChange }: Edited<Brief, Words> & { readonly point: Point }) {
  const { check } = words.labels;
  const { answer, missing } = value.ready[point];
  return (
    <>
      <Choice
        legend={check.points[point]}
        cell={`ready.${point}.answer`}
        value={answer}
        options={[
          ['yes', check.answers.yes],
          ['notYet', check.answers.notYet],
        ]}
        clear={frame.noAnswer}
        onChange={(next) => onChange(withReadiness(value, point, { answer: next }))}
      />
      {answer === 'notYet' && (
        <TextField
          label={check.missing}
          hint={check.missingHint}
          cell={`ready.${point}.missing`}
          value={missing}
          lines={2}
          onChange={(next) => onChange(withReadiness(value, point, { missing: next }))}
        />
      )}
    </>
  );
}

function OwnWords({ value, words: { labels }, onChange }: Edited<Brief, Words>) {
  const { check, back } = labels;
  const said = [value.ownWordsFit && back.fitAnswers[value.ownWordsFit], value.ownWordsAnswer.trim()].filter(Boolean);
  return (
    <TextField
      label={check.ownWords}
      hint={check.ownWordsHint}
      cell="ownWords"
      value={value.ownWords}
      lines={4}
      // What was said to the old words does not hold for new ones.
      onChange={(ownWords) => onChange({ ...value, ownWords, ownWordsFit: '' })}
    >
      <details className="field-example">
        <summary>
          {labels.showExample}
          <span className="visually-hidden">: {check.ownWords}</span>
        </summary>
        <p>{check.ownWordsExample}</p>
      </details>
      {said.length > 0 && (
        <div className="remark">
          <p className="remark-label">
            <SideMark side="client" /> {back.saysClient}
          </p>
          <p className="remark-text">{said.join('. ')}</p>
        </div>
      )}
    </TextField>
  );
}

function Answer(props: Edited<Brief, Words>) {
  const { value, words, level } = props;
  const { back } = words.labels;
  const Heading = `h${level}` as 'h2';
  const open = openParts(value, PARTS).length;
  const acceptance = acceptanceOf(value);
  return (
    <section className="returned" data-verdict={acceptance}>
      <Heading>{back.answersTitle}</Heading>
      <p role="status">
        {back.verdicts[acceptance]}
        {open > 0 && ` ${counted(back.open, open)}.`}
      </p>
      <p className="hint">{back.goes}</p>
      <CopyButton label={back.copy} words={props.frame} text={() => asReply(props)} />
      <Stage {...props} />
    </section>
  );
}
