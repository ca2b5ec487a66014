/** The talk in seven steps with minutes, and room for what must be said word for word. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { TextField } from '#ui/text-field.tsx';
import { CopyButton } from '../copy-button.tsx';
import { type Farewell, TALK, withText } from './document.ts';
import { confirmationOf, tooLong } from './letters.ts';
import { Part } from './part.tsx';
import type { Props } from './view.tsx';

type Field = keyof Farewell['talk'];

export function Talk(props: Props) {
  const { value, words, frame, locale, around, today, onChange } = props;
  const { labels } = words;
  const { talk } = labels;
  const done = TALK.filter((id) => value.talk[id].trim() !== '').length;
  return (
    <Part {...props} id="talk" state={done === 0 ? '' : fill(labels.filled, { done, all: TALK.length })}>
      <p>{talk.intro}</p>
      <ol className="leave-talk">
        {talk.steps.map((step) => (
          <li key={step.id}>
            <p className="leave-label">
              {step.title} <span>{fill(talk.minutes, { n: step.minutes })}</span>
            </p>
            {step.say !== undefined && (
              <p>
                {value.lastOn === '' ? step.sayOpen : fill(step.say, { day: formatDay(value.lastOn, locale, 'long') })}
              </p>
            )}
            {step.text !== undefined && (
              <TextField
                label={step.text}
                hint={step.hint}
                lines={2}
                cell={`talk.${step.id}`}
                value={value.talk[step.id as Field]}
                onChange={(typed) => onChange(withText(value, 'talk', step.id as Field, typed))}
              >
                {step.id === 'reason' && <Reason {...props} />}
              </TextField>
            )}
          </li>
        ))}
      </ol>
      {today !== '' && (
        <CopyButton
          label={talk.message.copy}
          words={frame}
          text={() => confirmationOf(value, around.card, talk.message, locale)}
          done={talk.message.copied}
        />
      )}
    </Part>
  );
}

/** Says when a reason has become more than one sentence; never blocks. */
function Reason({ value, words: { labels } }: Props) {
  const found = tooLong(value.talk.reason);
  const text =
    found === undefined
      ? ''
      : 'sentences' in found
        ? fill(labels.talk.sentences, { n: found.sentences })
        : fill(labels.talk.long, { n: found.words });
  return (
    <p className="said" role="status">
      {text}
    </p>
  );
}
