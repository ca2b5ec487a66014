/** What came back from the assistant, for the client: where it stands, the way to each open question, the task in the other's words. */
import { counted, fill } from '#lib/fill.ts';
import { Choice } from '#ui/choice.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Edited } from '../face.ts';
import { nameOfPart, PARTS, type PartId } from './sections.ts';
import type { Brief } from './tool.ts';
import { acceptanceOf, openParts, POINTS } from './two-sides.ts';
import type { Words } from './view.tsx';

export function Returned(props: Edited<Brief, Words>) {
  const { value, words, level } = props;
  const { back, check } = words.labels;
  const acceptance = acceptanceOf(value);
  if (acceptance === 'unsaid') return null;
  const Heading = `h${level}` as 'h2';
  const open = openParts(value, PARTS) as readonly PartId[];
  const missing = POINTS.filter((point) => value.ready[point].answer === 'notYet');
  return (
    <section className="returned" data-verdict={acceptance}>
      <Heading>
        <SideMark side="assistant" /> {back.title}
      </Heading>
      <p>{back.verdicts[acceptance]}</p>
      {open.length > 0 && (
        <>
          <p>{counted(back.open, open.length)}</p>
          <p className="jumps">
            {open.map((part) => (
              <button key={part} type="button" onClick={(event) => goTo(event.currentTarget, part)}>
                {fill(back.goTo, { part: nameOfPart(part, words) })}
              </button>
            ))}
          </p>
        </>
      )}
      {missing.length > 0 && (
        <>
          <p className="remark-label">{back.missing}</p>
          <ul>
            {missing.map((point) => (
              <li key={point}>
                {check.short[point]}
                {value.ready[point].missing.trim() !== '' && `: ${value.ready[point].missing.trim()}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Understood {...props} />
    </section>
  );
}

/** To the answer beside the field, or to its tick when there is nothing to write. */
function goTo(from: HTMLElement, part: PartId): void {
  from.closest('.brief')?.querySelector<HTMLElement>(`[data-remark="${part}"] :is(textarea, input)`)?.focus();
}

function Understood({ value, words, frame, onChange }: Edited<Brief, Words>) {
  const { back } = words.labels;
  if (value.ownWords.trim() === '') return null;
  return (
    <>
      <p className="remark-label">{back.ownWords}</p>
      <p className="remark-text">{value.ownWords}</p>
      <Choice
        legend={back.fits}
        cell="ownWordsFit"
        value={value.ownWordsFit}
        options={[
          ['yes', back.fitAnswers.yes],
          ['notYet', back.fitAnswers.notYet],
        ]}
        clear={frame.noAnswer}
        onChange={(ownWordsFit) => onChange({ ...value, ownWordsFit })}
      />
      {(value.ownWordsFit === 'notYet' || value.ownWordsAnswer !== '') && (
        <TextField
          label={back.correct}
          cell="ownWordsAnswer"
          value={value.ownWordsAnswer}
          lines={2}
          onChange={(ownWordsAnswer) => onChange({ ...value, ownWordsAnswer })}
        />
      )}
    </>
  );
}
