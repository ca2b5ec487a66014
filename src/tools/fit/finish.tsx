/** Who has finished, what happens next, and saying so oneself. It can be taken back. */
import { counted, fill } from '#lib/fill.ts';
import { otherOf, PARTIES } from '#lib/sides.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { countAnswered, statementsOf, withFinished } from './answers.ts';
import { bothFinished, hasAnswered, isShared } from './share.ts';
import type { Answering, Part } from './view.tsx';

/** Sentences and no list: it takes the focus, and of a list only its length is said then, in WebKit not even that. */
export function Status(props: Part & { readonly place: React.Ref<HTMLParagraphElement> }) {
  const { fit, words, round, place } = props;
  const { labels } = words;
  return (
    <p className="fit-status" ref={place} tabIndex={-1}>
      {PARTIES.map((side) => (
        <span key={side}>
          <SideMark side={side} />
          {'\u00a0'}
          {fill(fit.rounds[round][side].isFinished ? labels.status.finished : labels.status.answering, {
            side: labels.sides[side],
          })}
        </span>
      ))}
    </p>
  );
}

export function Waiting({ fit, words: { labels }, round, side }: Answering) {
  const answers = fit.rounds[round];
  const { waiting } = labels;
  if (isShared(answers)) return fit.seen[round] ? null : <p className="fit-waiting">{waiting.unseen}</p>;
  const [own, other] = [answers[side].isFinished, answers[otherOf(side)].isFinished];
  return (
    <p className="fit-waiting">
      {bothFinished(answers) ? waiting.notHere : own ? waiting.other : other ? waiting.you : waiting.youFirst}
    </p>
  );
}

/** @param status where the focus goes: the button is another one then, also for a screen reader that has kept the name of the one before */
export function Finish({ status, ...props }: Answering & { readonly status: React.RefObject<HTMLElement | null> }) {
  const { fit, change, words, round, side } = props;
  const { labels, dimensions } = words;
  const answers = fit.rounds[round][side];
  const { done, all } = countAnswered(answers, statementsOf(dimensions, side));
  const open = all - done;
  const say = (isFinished: boolean): void =>
    focusAfter(
      () => change((now) => withFinished(now, round, side, isFinished)),
      () => status.current,
    );
  if (answers.isFinished)
    return (
      <div className="fit-finish" key="finished">
        <p>
          {fill(labels.youAnswered, { done, all })} {labels.takeBackHint}
        </p>
        <button type="button" onClick={() => say(false)}>
          {labels.takeBack}
        </button>
      </div>
    );
  const canFinish = hasAnswered(answers);
  const left = open === 0 ? labels.openNone : counted(labels.open, open);
  return (
    <div className="fit-finish">
      <p>{canFinish ? left : labels.finishFirst}</p>
      <button
        type="button"
        className={open === 0 ? 'strong' : undefined}
        disabled={!canFinish}
        onClick={() => say(true)}
      >
        {labels.finish}
      </button>
    </div>
  );
}
