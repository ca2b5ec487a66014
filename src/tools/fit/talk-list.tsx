/** What to talk about: an opening question per topic, both sides' answers, and room for what is agreed. */
import { counted } from '#lib/fill.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import { noteOf, ratingOf, resultOf, withResult } from './answers.ts';
import { sayThenNow } from './chart.tsx';
import type { Topic } from './compare.ts';
import { sayVerdict } from './say.ts';
import { type Point, pointsOf, type Talk } from './talk.ts';
import type { Part } from './view.tsx';

export function TalkList({ talk, ...props }: Part & { readonly talk: Talk }) {
  const { level, words } = props;
  const { labels } = words;
  const points = pointsOf(talk);
  const near = talk.topics.filter(({ urgency }) => urgency === 'near');
  const Heading = `h${level}` as 'h2';
  return (
    <section className="fit-part">
      <Heading>{labels.talk}</Heading>
      {points.length === 0 && <p>{labels.talkNone}</p>}
      {points.map((point) => (
        <PointToTalk key={point.id} {...props} talk={talk} point={point} />
      ))}
      {near.length > 0 && (
        <details>
          <summary>{counted(labels.nearTopics, near.length)}</summary>
          {near.map((topic) => (
            <div key={topic.dimension.id}>
              <p className="fit-near">{topic.dimension.name}</p>
              <Detail {...props} topic={topic} talk={talk} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function PointToTalk(props: Part & { readonly talk: Talk; readonly point: Point }) {
  const { fit, change, words, sides, level, talk, point } = props;
  const { labels } = words;
  const Heading = `h${level + 1}` as 'h3';
  const urgency = point.topic?.urgency ?? 'far';
  const says = (side: Party): string =>
    point.topic
      ? sayThenNow(point.topic, undefined, side, labels)
      : sayVerdict(point.must?.[side] ?? '', point.must?.must, labels);
  return (
    <section className="fit-point">
      <div className="fit-point-head">
        <Heading>{point.name}</Heading>
        <span className={`fit-word ${urgency}`}>{labels.urgencies[urgency]}</span>
      </div>
      <p className="fit-says">
        {PARTIES.map((side) => (
          <span key={side}>
            <SideMark side={side} /> {sides[side]}: {says(side)}
          </span>
        ))}
      </p>
      {point.question && <p className="fit-question">{point.question}</p>}
      {point.topic && (
        <details>
          <summary>
            {labels.details}
            <span className="visually-hidden">: {point.name}</span>
          </summary>
          <Detail {...props} topic={point.topic} />
        </details>
      )}
      <TextField
        label={
          <>
            {labels.result}
            <span className="visually-hidden">: {point.name}</span>
          </>
        }
        cell={`rounds.${talk.round}.results.${point.id}`}
        value={resultOf(fit.rounds[talk.round].results, point.id)}
        onChange={(text) => change((now) => withResult(now, talk.round, point.id, text))}
        lines={2}
      />
    </section>
  );
}

function Detail({ fit, words, sides, talk, topic }: Part & { readonly talk: Talk; readonly topic: Topic }) {
  const { labels } = words;
  return (
    <div className="fit-detail">
      {PARTIES.map((side) => {
        const answers = fit.rounds[talk.round][side];
        const note = noteOf(answers, topic.dimension.id);
        return (
          <div key={side}>
            <p className="fit-side">
              <SideMark side={side} /> {sides[side]}
            </p>
            <ul>
              {topic.dimension[side].map(({ id, text }) => {
                const rating = ratingOf(answers, id);
                return (
                  <li key={id}>
                    {text} <strong>{rating === '' ? labels.noAnswer : labels.scale[rating]}</strong>
                  </li>
                );
              })}
            </ul>
            {note && <p className="fit-note">{note}</p>}
          </div>
        );
      })}
    </div>
  );
}
