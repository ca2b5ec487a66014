/** One question of the talk, with its answer: on the list as it is, one's own to be worded. */
import { useId } from 'react';
import { fill } from '#lib/fill.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { FoldedActs } from '#ui/folded-acts.tsx';
import { OneLine } from '#ui/one-line.tsx';
import type { RowPlace } from '#ui/row-acts.tsx';
import type { Edited } from '../face.ts';
import { avoidedIn } from './avoid.ts';
import type { FirstTalk, Own } from './document.ts';
import type { Line } from './lines.ts';
import { SideWord } from './say.tsx';
import type { Words } from './view.tsx';

interface Props extends Edited<FirstTalk, Words> {
  readonly line: Line;
  readonly place: RowPlace;
  /** False on the server: acts are for those who can use them. */
  readonly isAwake: boolean;
  readonly onLine: (change: Partial<Own>) => void;
  /** In the words of an own question. */
  readonly onEnter: () => void;
  readonly onPaste: React.ClipboardEventHandler<HTMLTextAreaElement>;
}

export function QuestionRow(props: Props) {
  const { line, place, words, sides, frame, isAwake, onLine } = props;
  const { labels } = words;
  const id = useId();
  const name = line.text.trim() || labels.nameless;
  const acts = line.isOwn ? frame.row : { ...frame.row, remove: labels.leave };

  return (
    <li className="talk-line" data-row={line.id}>
      {line.isOwn ? (
        <OwnQuestion {...props} />
      ) : (
        <label className="talk-question" htmlFor={id}>
          {line.text}
        </label>
      )}
      <p className="talk-facts">
        {!line.isOwn && (
          <span className="talk-asker">
            <SideWord side={line.asker} word={fill(labels.asks, { side: sides[line.asker] })} />
          </span>
        )}
        {line.hint !== '' && (
          <span className="hint" id={`${id}-hint`}>
            {line.hint}
          </span>
        )}
      </p>
      <textarea
        id={id}
        rows={1}
        maxLength={20_000}
        placeholder={labels.answer}
        aria-label={line.isOwn ? fill(labels.answerTo, { name }) : undefined}
        aria-describedby={line.hint === '' ? undefined : `${id}-hint`}
        data-cell={line.isOwn ? undefined : `listed.${line.id}.answer`}
        value={line.answer}
        onChange={(event) => onLine({ answer: event.target.value })}
      />
      {isAwake && <FoldedActs more={frame.more} words={acts} name={name} {...place} />}
    </li>
  );
}

function OwnQuestion({ line, words: { labels, avoid }, sides, onLine, onEnter, onPaste }: Props) {
  const id = useId();
  const avoided = avoidedIn(line.text, avoid);
  return (
    <div className="talk-own">
      <OneLine
        autoComplete="off"
        maxLength={1000}
        aria-label={labels.own}
        placeholder={labels.own}
        aria-describedby={`${id}-avoid`}
        value={line.text}
        onChange={(text) => onLine({ text })}
        onEnter={onEnter}
        onPaste={onPaste}
      />
      <select
        aria-label={labels.whoAsks}
        value={line.asker}
        onChange={(event) => onLine({ asker: event.target.value as Party })}
      >
        {PARTIES.map((side) => (
          <option key={side} value={side}>
            {fill(labels.asks, { side: sides[side] })}
          </option>
        ))}
      </select>
      <p className="talk-calm" id={`${id}-avoid`} aria-live="polite" aria-atomic>
        {avoided && `${fill(labels.avoidHere, { topic: avoided.text })} ${avoided.instead}`}
      </p>
    </div>
  );
}
