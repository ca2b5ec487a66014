/** The first card: must-haves to answer with yes or no, and those the two add. */
import { withRow } from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import { Choice } from '#ui/choice.tsx';
import { RowActs } from '#ui/row-acts.tsx';
import { useRowFocus } from '#ui/row-focus.ts';
import { TextField } from '#ui/text-field.tsx';
import { moveOwn, ownMusts, verdictOf, withOwnText, withoutOwn, withVerdict } from './answers.ts';
import { VERDICTS } from './tool.ts';
import type { Answering } from './view.tsx';

export function Musts(props: Answering) {
  const { fit, change, words, frame, round, side } = props;
  const { labels, musts } = words;
  const answers = fit.rounds[round][side];
  const own = ownMusts(fit);
  const [list, adding] = useRowFocus(own.map(({ id }) => id));
  const verdict = (id: string, legend: React.ReactNode) => (
    <Choice
      key={id}
      legend={legend}
      cell={`rounds.${round}.${side}.musts.${id}`}
      value={verdictOf(answers, id)}
      options={VERDICTS.map((name) => [name, labels.verdicts[name]])}
      onChange={(answer) => change((now) => withVerdict(now, round, side, id, answer))}
      clear={frame.noAnswer}
    />
  );
  const add = (): void => {
    adding();
    change((now) => ({ ...now, own: withRow(now.own, newId(), { text: '' }) }));
  };
  return (
    <>
      <p className="hint">{labels.mustsHint}</p>
      {musts.map(({ id, text }) => verdict(id, text))}
      <ul className="fit-own" ref={list}>
        {own.map(({ id, text }, index) => (
          <li key={id} data-row={id}>
            <TextField
              label={labels.ownMust}
              hint={labels.ownMustHint}
              cell={`own.${id}.text`}
              value={text}
              maxLength={300}
              onChange={(typed) => change((now) => withOwnText(now, id, typed))}
            />
            {verdict(id, `${labels.ownVerdict}${text.trim() && `: ${text.trim()}`}`)}
            <RowActs
              words={frame.row}
              name={text.trim() || labels.ownMust}
              index={index}
              count={own.length}
              onMove={(by) => change((now) => moveOwn(now, id, by))}
              onRemove={() => change((now) => withoutOwn(now, id))}
            />
          </li>
        ))}
      </ul>
      <button type="button" data-add onClick={add}>
        + {labels.addMust}
      </button>
    </>
  );
}
