/** The picture as a table, and the must-haves of both sides. */
import { SideMark } from '#ui/side-mark.tsx';
import type { SideWords } from '../face.ts';
import { earlierOf, sayThenNow } from './chart.tsx';
import { type MustTopic, moveOf, type Topic } from './compare.ts';
import { sayVerdict } from './say.ts';
import { VOICES } from './tool.ts';
import type { Words } from './view.tsx';

interface Shared {
  readonly labels: Words['labels'];
  readonly sides: SideWords;
}

function Head({ first, labels, sides }: Shared & { readonly first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {VOICES.map((side) => (
          <th scope="col" key={side}>
            <SideMark side={side} /> {sides[side]}
          </th>
        ))}
        <th scope="col">{labels.meaning}</th>
      </tr>
    </thead>
  );
}

export function TopicTable(props: Shared & { topics: readonly Topic[]; earlier?: readonly Topic[] | undefined }) {
  const { topics, earlier, labels, sides } = props;
  return (
    <div className="table" role="region" aria-label={labels.shows.table} tabIndex={0}>
      <table className="fit-table">
        <Head first={labels.topic} labels={labels} sides={sides} />
        <tbody>
          {topics.map((topic) => {
            const before = earlierOf(earlier, topic);
            const move = before && moveOf(before, topic);
            return (
              <tr key={topic.dimension.id}>
                <th scope="row">{topic.dimension.name}</th>
                {VOICES.map((side) => (
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

export function MustTable({ musts, labels, sides }: Shared & { readonly musts: readonly MustTopic[] }) {
  if (musts.length === 0) return null;
  return (
    <div className="table" role="region" aria-label={labels.musts} tabIndex={0}>
      <table className="fit-table">
        <Head first={labels.musts} labels={labels} sides={sides} />
        <tbody>
          {musts.map((topic) => (
            <tr key={topic.must.id}>
              <th scope="row">{topic.must.text}</th>
              {VOICES.map((side) => (
                <td key={side}>{sayVerdict(topic[side], labels)}</td>
              ))}
              <td>{topic.isSettled ? labels.settled : labels.urgencies.far}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
