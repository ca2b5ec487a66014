/** Thinking it over before deciding: questions for one side at a time, three directions in words, no score and no verdict. */
import { fill } from '#lib/fill.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { useStay } from '#ui/kept.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type Answers, QUESTIONS } from './document.ts';
import { PageLink, Part } from './part.tsx';
import type { Props } from './view.tsx';

export function Decision(props: Props) {
  const { value, words, sides, around, level, onChange } = props;
  const { labels, links } = words;
  const { decision } = labels;
  const [chosen, setChosen] = useStay<Party | ''>('decision', '');
  const side = chosen || around.card.role || 'client';
  const answers = value.decision[side];
  const set = (id: keyof Answers, text: string): void =>
    onChange({ ...value, decision: { ...value.decision, [side]: { ...answers, [id]: text } } });
  const done = QUESTIONS.filter((id) => answers[id].trim() !== '').length;
  const Heading = `h${level + 1}` as 'h3';

  return (
    <Part {...props} id="decision" state={done === 0 ? '' : fill(labels.filled, { done, all: QUESTIONS.length })}>
      <p>{decision.intro}</p>
      <p className="hint">{decision.private}</p>
      <div className="leave-variant" role="group" aria-label={decision.whose}>
        <p className="leave-label">{decision.whose}</p>
        {PARTIES.map((one) => (
          <button key={one} type="button" aria-pressed={side === one} onClick={() => setChosen(one)}>
            <SideMark side={one} /> {sides[one]}
          </button>
        ))}
      </div>
      {decision.questions
        .filter((question) => !('side' in question) || question.side === side)
        .map(({ id, text, ...rest }) => (
          <TextField
            key={`${side} ${id}`}
            label={text}
            hint={'hint' in rest ? (rest.hint as string) : undefined}
            lines={2}
            cell={`decision.${side}.${id}`}
            value={answers[id as keyof Answers]}
            onChange={(typed) => set(id as keyof Answers, typed)}
          />
        ))}
      <div className="leave-ways">
        {decision.ways.map(({ id, title, points }) => (
          <section key={id}>
            <Heading>{title}</Heading>
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            {id === 'talk' && <PageLink {...links.stuck} />}
            {id === 'change' && <PageLink {...links.change} />}
          </section>
        ))}
      </div>
      <p>{decision.both}</p>
    </Part>
  );
}
