/** The first card: must-haves to answer with yes or no, and those the two add. */
import { Choice } from '#ui/choice.tsx';
import { RowActs } from '#ui/row-acts.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useRows } from '../use-rows.tsx';
import { verdictOf, withVerdict } from './answers.ts';
import { VERDICTS } from './tool.ts';
import type { Answering } from './view.tsx';

export function Musts(props: Answering) {
  const { fit, change, words, frame, round, side } = props;
  const { labels, musts } = words;
  const answers = fit.rounds[round][side];
  const rows = useRows(fit.own, (own) => change((now) => ({ ...now, own })), { text: '' });
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
  return (
    <>
      <p className="hint">{labels.mustsHint}</p>
      {musts.map(({ id, text }) => verdict(id, text))}
      <ul className="fit-own" ref={rows.list}>
        {rows.shown.map((row, index) => {
          const { id, text } = row;
          const next = rows.nextAfter(row, 'text');
          return (
            <li
              key={id}
              data-row={id}
              onPaste={rows.pasteInto(row, ['text'])}
              onKeyDown={({ target, key, nativeEvent }) => {
                if (key === 'Enter' && !nativeEvent.isComposing && target instanceof HTMLTextAreaElement) next();
              }}
            >
              <TextField
                label={labels.ownMust}
                hint={labels.ownMustHint}
                cell={`own.${id}.text`}
                value={text}
                maxLength={300}
                onChange={(typed) => rows.change(id, { text: typed })}
              />
              {verdict(id, `${labels.ownVerdict}${text.trim() && `: ${text.trim()}`}`)}
              <RowActs words={frame.row} name={text.trim() || labels.ownMust} {...rows.placeOf(row, index)} />
            </li>
          );
        })}
      </ul>
      <button type="button" data-add onClick={() => rows.add()}>
        + {labels.addMust}
      </button>
    </>
  );
}
