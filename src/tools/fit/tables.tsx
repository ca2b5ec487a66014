/** The picture as a table, and the must-haves of both sides line by line. */
import { PARTIES } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { SideWords } from '../face.ts';
import { earlierOf, sayThenNow } from './chart.tsx';
import { type MustTopic, moveOf, type Topic } from './compare.ts';
import { sayVerdict } from './say.ts';
import type { Words } from './view.tsx';

interface Shared {
  readonly labels: Words['labels'];
  readonly sides: SideWords;
}

export function TopicTable(props: Shared & { topics: readonly Topic[]; earlier?: readonly Topic[] | undefined }) {
  const { topics, earlier, labels, sides } = props;
  return (
    <div className="table" role="region" aria-label={labels.shows.table} tabIndex={0}>
      <table className="fit-table">
        <thead>
          <tr>
            <th scope="col">{labels.topic}</th>
            {PARTIES.map((side) => (
              <th scope="col" key={side}>
                <SideMark side={side} /> {sides[side]}
              </th>
            ))}
            <th scope="col">{labels.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => {
            const before = earlierOf(earlier, topic);
            const move = before && moveOf(before, topic);
            return (
              <tr key={topic.dimension.id}>
                <th scope="row">{topic.dimension.name}</th>
                {PARTIES.map((side) => (
                  <td key={side}>{sayThenNow(topic, before, side, labels)}</td>
                ))}
                <td>
                  {labels.urgencies[topic.urgency]}
                  {move && `, ${labels.moves[move]}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Must-haves as lines: what each side said, and whether that settles it. */
export function MustLines({ musts, labels, sides }: Shared & { readonly musts: readonly MustTopic[] }) {
  if (musts.length === 0) return null;
  return (
    <div className="fit-chart">
      <p className="fit-side">{labels.musts}</p>
      <ul>
        {musts.map((topic) => (
          <li key={topic.must.id} className={`fit-row fit-must ${topic.isSettled ? 'near' : 'far'}`}>
            <span className="fit-name">{topic.must.text}</span>
            <span className="fit-says">
              {PARTIES.map((side) => (
                <span key={side}>
                  <SideMark side={side} /> <span className="visually-hidden">{sides[side]}: </span>
                  {sayVerdict(topic[side], topic.must, labels)}
                </span>
              ))}
            </span>
            <span className="fit-word">{topic.isSettled ? labels.settled : labels.urgencies.far}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
