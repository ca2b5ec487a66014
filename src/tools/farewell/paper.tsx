/** The farewell on A4: one sheet per purpose, each on pages of its own; lines to write on where nothing was entered. */
import type { ComponentType } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { WritingLines } from '#ui/writing-lines.tsx';
import type { Shown } from '../face.ts';
import { PaperSides } from '../paper-sides.tsx';
import { type Farewell, SHEETS, type Sheet, VARIANTS } from './document.ts';
import { referenceOf } from './letters.ts';
import { PaperAccess, PaperHandover } from './paper-lists.tsx';
import { Signature, Written } from './paper-parts.tsx';
import { PaperPlan } from './paper-plan.tsx';
import { tool } from './tool.ts';
import type { Words } from './view.tsx';

type Props = Shown<Farewell, Words>;

const SHEET: Readonly<Record<Sheet, ComponentType<Props>>> = {
  talk: PaperTalk,
  plan: (props) =>
    // On blank sheets nobody has chosen yet how it ends.
    props.value === tool.empty ? (
      VARIANTS.map((variant) => <PaperPlan key={variant} {...props} value={{ ...tool.empty, variant }} />)
    ) : (
      <PaperPlan {...props} />
    ),
  access: PaperAccess,
  handover: PaperHandover,
  reference: PaperReference,
  deletion: PaperDeletion,
};

export function Paper(props: Props) {
  const { leftOut } = props.value;
  // Inside an article that nobody has begun to use, the steps are enough: the first flight of a page holds 14 kB.
  const isAsleep = props.level === 3 && props.today === '';
  const chosen = SHEETS.filter((sheet) => (isAsleep ? sheet === 'plan' : !leftOut[sheet]));
  if (chosen.length === 0) return <p>{props.words.labels.sheets.none}</p>;
  return (
    <>
      {props.value === tool.empty && !isAsleep && <PaperDecision {...props} />}
      {chosen.map((sheet) => {
        const Content = SHEET[sheet];
        return (
          <section key={sheet} className="leave-sheet">
            <Head {...props} sheet={sheet} />
            <Content {...props} />
          </section>
        );
      })}
    </>
  );
}

/** To think on paper. Only blank: what somebody has answered on the screen is never printed. */
function PaperDecision({ words: { title, labels } }: Props) {
  const { alone, questions } = labels.decision;
  return (
    <section className="leave-sheet">
      <header className="paper-head">
        <p className="leave-kind">{title}</p>
        <PaperHeading className="paper-title">{labels.parts.decision}</PaperHeading>
        <p>{alone}</p>
      </header>
      <ol className="leave-written">
        {questions.map(({ id, text, hint }) => (
          <li key={id}>
            <PaperHeading part className="leave-name">
              {text}
            </PaperHeading>
            <Written text="" hint={hint} lines={2} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Title, the two names, the last day. A reference goes to third parties and carries its title only. */
function Head({ value, words, sides, locale, today, around, sheet }: Props & { readonly sheet: Sheet }) {
  const { labels } = words;
  const last =
    value.lastOn === '' ? labels.noLast : fill(labels.leaveLast, { day: formatDay(value.lastOn, locale, 'full') });
  return (
    <header className="paper-head">
      <p className="leave-kind">
        <span>{sheet === 'reference' ? '' : words.title}</span>
        <span>{today !== '' && formatDay(today, locale, 'field')}</span>
      </p>
      <PaperHeading className="paper-title">{labels.sheets[sheet]}</PaperHeading>
      {sheet !== 'reference' && (
        <PaperSides sides={sides} names={around.card}>
          <span>{last}</span>
        </PaperSides>
      )}
    </header>
  );
}

function PaperTalk({ value, words: { labels }, locale }: Props) {
  const day = value.lastOn === '' ? '' : formatDay(value.lastOn, locale, 'long');
  return (
    <ol className="leave-written">
      {labels.talk.steps.map((step) => (
        <li key={step.id}>
          <PaperHeading part className="leave-name">
            {step.title} ({fill(labels.talk.minutes, { n: step.minutes })})
          </PaperHeading>
          {step.say !== undefined && <p>{day === '' ? step.sayOpen : fill(step.say, { day })}</p>}
          {step.text !== undefined && (
            <Written
              text={value.talk[step.id as keyof Farewell['talk']]}
              hint={step.hint}
              lines={step.id === 'open' ? 4 : 2}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function PaperReference({ value, words: { labels }, sides, locale, around }: Props) {
  return (
    <>
      {value === tool.empty ? (
        <WritingLines count={16} />
      ) : (
        <p className="leave-text leave-letter">{referenceOf(value, around.card, labels.reference.draft, locale)}</p>
      )}
      <Signature text={fill(labels.deletion.sign, { side: sides.client })} />
    </>
  );
}

function PaperDeletion({ value, words: { labels }, sides }: Props) {
  const { deletion } = labels;
  return (
    <>
      {(['returned', 'deleted', 'kept'] as const).map((id) => (
        <section key={id} className="leave-block">
          <PaperHeading part className="leave-name">
            {deletion[id].label}
          </PaperHeading>
          <Written text={value.deletion[id]} hint={deletion[id].hint} lines={4} />
        </section>
      ))}
      <p className="leave-block">{deletion.confirm}</p>
      <Signature text={fill(deletion.sign, { side: sides.assistant })} />
    </>
  );
}
