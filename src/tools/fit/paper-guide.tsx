/** The guide for the talk: per topic the opening question, where both stand, and lines for what is agreed. */
import { counted } from '#lib/fill.ts';
import { PARTIES } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { WritingLines } from '#ui/writing-lines.tsx';
import type { SideWords } from '../face.ts';
import { noteOf, resultOf } from './answers.ts';
import { sayThenNow } from './chart.tsx';
import { sayVerdict } from './say.ts';
import { type Point, pointsOf, type Talk } from './talk.ts';
import type { Fit } from './tool.ts';
import type { Words } from './view.tsx';

interface Props {
  readonly fit: Fit;
  readonly talk: Talk;
  readonly words: Words;
  readonly sides: SideWords;
}

export function PaperGuide(props: Props) {
  const { talk, words } = props;
  const { labels } = words;
  const points = pointsOf(talk);
  const near = talk.topics.filter(({ urgency }) => urgency === 'near');
  return (
    <>
      {points.length === 0 && <p>{labels.talkNone}</p>}
      {points.map((point) => (
        <PaperPoint key={point.id} {...props} point={point} />
      ))}
      {near.length > 0 && (
        <p className="fit-paper-near">
          {counted(labels.nearTopics, near.length)}: {near.map(({ dimension }) => dimension.name).join(', ')}
        </p>
      )}
    </>
  );
}

function PaperPoint({ fit, talk, words: { labels }, sides, point }: Props & { readonly point: Point }) {
  const result = resultOf(fit.rounds[talk.round].results, point.id);
  return (
    <section className="fit-paper-point">
      <p className="fit-paper-name">
        <span>{point.name}</span>
        <span>{labels.urgencies[point.topic?.urgency ?? 'far']}</span>
      </p>
      <p className="fit-paper-sides">
        {PARTIES.map((side) => (
          <span key={side}>
            <SideMark side={side} /> {sides[side]}:{' '}
            {point.topic
              ? sayThenNow(point.topic, undefined, side, labels)
              : sayVerdict(point.must?.[side] ?? '', point.must?.must, labels)}
          </span>
        ))}
      </p>
      {PARTIES.map((side) => {
        const note = noteOf(fit.rounds[talk.round][side], point.id);
        return note ? (
          <p key={side} className="fit-paper-text">
            {labels.paperNote} ({sides[side]}): {note}
          </p>
        ) : null;
      })}
      {point.question && <p className="fit-paper-question">{point.question}</p>}
      <p className="fit-paper-text">
        {labels.paperAgreed}: {result}
      </p>
      {!result && <WritingLines count={1} />}
    </section>
  );
}
