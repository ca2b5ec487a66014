/** Several assistants, or several clients, side by side: topic by topic and never in a ranking. Only where both sides have finished. */
import { otherSideOf } from '../collaboration.ts';
import { Legend, Line, saySides } from './chart.tsx';
import { type Topic, topicsOf } from './compare.ts';
import { isShared, latestRound } from './share.ts';
import { type Fit, tool } from './tool.ts';
import type { Part } from './view.tsx';

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly Topic[];
}

/** Everybody one can compare in the same role, in alphabetical order; nobody who is still answering. */
export function candidatesOf({ fit, around, words, locale }: Part): readonly Candidate[] {
  const { dimensions, labels } = words;
  const here = { documentId: 'here', card: around.card, value: fit };
  return [here, ...around.siblings]
    .filter(({ card }) => card.role === around.card.role)
    .flatMap(({ documentId, card, value }) => {
      const other: Fit = tool.decode(value);
      const round = other.rounds[latestRound(other)];
      const name = otherSideOf(card).trim() || labels.unnamed;
      return isShared(round) ? [{ id: documentId, name, topics: topicsOf(round, dimensions) }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

export function Candidates(props: Part) {
  const { words, sides, level } = props;
  const { labels, dimensions } = words;
  const candidates = candidatesOf(props);
  if (candidates.length < 2) return null;
  const Heading = `h${level}` as 'h2';
  const Topic = `h${level + 1}` as 'h3';
  return (
    <details className="fit-candidates">
      <summary>{labels.candidates}</summary>
      <Heading className="visually-hidden">{labels.candidates}</Heading>
      <p>
        {labels.candidatesHint} {labels.notAScore}
      </p>
      <Legend sides={sides} />
      {dimensions.map(({ id, name }) => (
        <section key={id} className="fit-chart">
          <Topic>{name}</Topic>
          <ul>
            {candidates.map((candidate) => {
              const topic = candidate.topics.find(({ dimension }) => dimension.id === id);
              return (
                topic && (
                  <li key={candidate.id} className={`fit-row ${topic.urgency}`}>
                    <span className="fit-name">{candidate.name}</span>
                    <Line topic={topic} />
                    <span className="fit-word">
                      <span className="visually-hidden">{saySides(topic, undefined, labels, sides)}. </span>
                      {labels.urgencies[topic.urgency]}
                    </span>
                  </li>
                )
              );
            })}
          </ul>
        </section>
      ))}
    </details>
  );
}
