/**
 * The picture: one line per topic, the client a dot, the assistant a ring, and the way between them. Five columns of equal width, the last for
 * “not known yet”. Positions are percentages, so the marks keep their shape at every width. Words stand beside each line.
 */
import { PARTIES, type Party } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { SideWords } from '../face.ts';
import { moveOf, type Standing, type Topic } from './compare.ts';
import { sayStanding } from './say.ts';
import { RATINGS } from './tool.ts';
import type { Words } from './view.tsx';

interface Props {
  readonly topics: readonly Topic[];
  /** The same topics in the first round, when this one is the second. */
  readonly earlier?: readonly Topic[] | undefined;
  readonly labels: Words['labels'];
  readonly sides: SideWords;
}

const UNKNOWN = 4;
const columnOf = ({ step, isUnknown }: Standing): number | undefined => step ?? (isUnknown ? UNKNOWN : undefined);
const percent = (column: number): string => `${10 + 20 * column}%`;
const [SMALL, LARGE] = [
  { client: 3.5, assistant: 4.5 },
  { client: 7, assistant: 9.5 },
];

export function earlierOf(earlier: Props['earlier'], { dimension }: Topic): Topic | undefined {
  return earlier?.find((topic) => topic.dimension.id === dimension.id);
}

export function Chart({ topics, earlier, labels, sides }: Props) {
  return (
    <div className="fit-chart">
      <Legend sides={sides} />
      <div className="fit-row fit-axis" aria-hidden="true">
        <span />
        <span className="fit-columns">
          {RATINGS.map((rating) => (
            <span key={rating}>{labels.scale[rating]}</span>
          ))}
        </span>
        <span />
      </div>
      <ul>
        {topics.map((topic) => {
          const before = earlierOf(earlier, topic);
          const move = before && moveOf(before, topic);
          return (
            <li className={`fit-row ${topic.urgency}`} key={topic.dimension.id}>
              <span className="fit-name">{topic.dimension.name}</span>
              <Line topic={topic} earlier={before} />
              <span className="fit-word">
                <span className="visually-hidden">{saySides(topic, before, labels, sides)}. </span>
                {labels.urgencies[topic.urgency]}
                {move && `, ${labels.moves[move]}`}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export function Legend({ sides }: Pick<Props, 'sides'>) {
  return (
    <p className="fit-legend">
      {PARTIES.map((side) => (
        <span key={side}>
          <SideMark side={side} /> {sides[side]}
        </span>
      ))}
    </p>
  );
}

/** `Auftraggeberseite: damals eher, jetzt voll; Assistenz: …` */
export function saySides(topic: Topic, earlier: Topic | undefined, labels: Words['labels'], sides: SideWords): string {
  return PARTIES.map((side) => `${sides[side]}: ${sayThenNow(topic, earlier, side, labels)}`).join('; ');
}

export function sayThenNow(topic: Topic, earlier: Topic | undefined, side: Party, labels: Words['labels']): string {
  const now = sayStanding(topic[side], labels);
  return earlier ? `${labels.before} ${sayStanding(earlier[side], labels)}, ${labels.now} ${now}` : now;
}

/** One line. With a first round, each side has a track of its own: a small mark for then, a large one for now. */
export function Line({ topic, earlier }: { readonly topic: Topic; readonly earlier?: Topic | undefined }) {
  const yOf = (side: Party): string => (earlier ? (side === 'client' ? '27%' : '73%') : '50%');
  const [client, assistant] = [topic.client.step, topic.assistant.step];
  return (
    <svg className="fit-line" width="100%" height={earlier ? 46 : 30} aria-hidden="true">
      {(earlier ? PARTIES : (['client'] as const)).map((side) => (
        <line key={side} className="track" x1={percent(0)} x2={percent(3)} y1={yOf(side)} y2={yOf(side)} />
      ))}
      {client !== undefined && assistant !== undefined && (
        <line className="gap" x1={percent(client)} x2={percent(assistant)} y1={yOf('client')} y2={yOf('assistant')} />
      )}
      {[...PARTIES].reverse().map((side) => (
        <g key={side}>
          {earlier && <Mark side={side} standing={earlier[side]} y={yOf(side)} radius={SMALL[side]} />}
          <Mark side={side} standing={topic[side]} y={yOf(side)} radius={LARGE[side]} />
        </g>
      ))}
    </svg>
  );
}

function Mark(props: {
  readonly side: Party;
  readonly standing: Standing;
  readonly y: string;
  readonly radius: number;
}) {
  const column = columnOf(props.standing);
  if (column === undefined) return null;
  return <circle className={props.side} cx={percent(column)} cy={props.y} r={props.radius} />;
}
