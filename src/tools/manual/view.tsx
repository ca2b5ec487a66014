/** The two pages on the screen: one prompt after the other, side by side, and what they show about each other. */
import type words from '#content/tools/manual.json';
import { fill } from '#lib/fill.ts';
import { PARTIES, type Party, SIDES, type Side } from '#lib/sides.ts';
import type { InLocale } from '#locales';
import { Choice } from '#ui/choice.tsx';
import { useStay } from '#ui/kept.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Edited, Face } from '../face.ts';
import { Comparison } from './comparison.tsx';
import { Paper } from './paper.tsx';
import {
  answeredOf,
  answerOf,
  choiceOf,
  type Manual,
  type Page,
  type Prompt,
  textOf,
  tool,
  withAnswer,
} from './tool.ts';

export type Words = Omit<InLocale<typeof words>, 'prompts'> & { readonly prompts: readonly Prompt[] };

function View(props: Edited<Manual, Words>) {
  const {
    value,
    words: { labels, prompts },
    sides,
    level,
    around,
  } = props;
  const [chosen, setChosen] = useStay<Side | ''>('page', '');
  const writing: Side = chosen || around.card.role || 'both';
  const Heading = `h${level}` as 'h2';
  return (
    <div className="manual">
      <p>{labels.intro}</p>
      <p className="manual-count" role="status">
        {PARTIES.map((side) => (
          <span key={side}>
            {fill(labels.progress, {
              side: sides[side],
              done: answeredOf(value, side, prompts),
              all: prompts.length,
            })}{' '}
          </span>
        ))}
      </p>
      <Choice
        legend={labels.writing}
        value={writing}
        options={SIDES.map((side) => [
          side,
          <>
            <SideMark side={side} /> {side === 'both' ? labels.bothPages : sides[side]}
          </>,
        ])}
        onChange={setChosen}
      />
      {prompts.map((prompt) => (
        <section key={prompt.id} className="manual-prompt">
          <Heading>{prompt.question}</Heading>
          <p className="hint">{prompt.hint}</p>
          <div className="manual-sides">
            {PARTIES.map((side) =>
              writing === 'both' || writing === side ? (
                <Answer key={side} {...props} prompt={prompt} side={side} />
              ) : (
                <Other key={side} {...props} prompt={prompt} side={side} />
              ),
            )}
          </div>
        </section>
      ))}
      <Comparison {...props} />
    </div>
  );
}

interface PartProps extends Edited<Manual, Words> {
  readonly prompt: Prompt;
  readonly side: Party;
}

function Answer({ value, words: { labels }, sides, frame, prompt, side, onChange }: PartProps) {
  const set = (part: keyof Page) => (answer: string) => onChange(withAnswer(value, side, part, prompt.id, answer));
  const { id, options } = prompt;
  return (
    <div className="manual-answer">
      <p className={`manual-side ${side}`} aria-hidden="true">
        <SideMark side={side} /> {sides[side]}
      </p>
      {options && (
        <Choice
          legend={
            <span className="visually-hidden">
              {fill(labels.choiceFor, { side: sides[side], prompt: prompt.label })}
            </span>
          }
          value={choiceOf(value, side, prompt)}
          options={options.map((option) => [option.id, option.label] as const)}
          onChange={set('choices')}
          cell={`${side}.choices.${id}`}
          clear={frame.noAnswer}
        />
      )}
      <textarea
        rows={2}
        maxLength={20_000}
        aria-label={fill(options ? labels.moreFor : labels.textFor, { side: sides[side], prompt: prompt.label })}
        placeholder={options ? labels.more : undefined}
        data-cell={`${side}.texts.${id}`}
        value={textOf(value, side, id)}
        onChange={(event) => set('texts')(event.target.value)}
      />
      <details className="manual-example">
        <summary>
          {labels.example}
          <span className="visually-hidden">
            : {prompt.label}, {sides[side]}
          </span>
        </summary>
        <p>{prompt.example[side]}</p>
      </details>
    </div>
  );
}

/** The other side’s answer, to read; nothing where there is none yet. */
function Other({ value, sides, prompt, side }: PartProps) {
  const answer = answerOf(value, side, prompt);
  if (answer === '') return null;
  return (
    <div className="manual-answer">
      <p className={`manual-side ${side}`}>
        <SideMark side={side} /> {sides[side]}
      </p>
      <p className="manual-read">{answer}</p>
    </div>
  );
}

export const face: Face<Manual, Words> = { tool, View, Paper, loadText: () => import('./as-text.ts') };
