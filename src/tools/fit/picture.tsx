/** What both sides see together: the picture or its table, and the must-haves. */
import { Choice } from '#ui/choice.tsx';
import { useStay } from '#ui/kept.ts';
import { Chart } from './chart.tsx';
import { MustLines, TopicTable } from './tables.tsx';
import type { Talk } from './talk.ts';
import type { Part } from './view.tsx';

const SHOWS = ['chart', 'table'] as const;

export function Picture({ talk, ...props }: Part & { readonly talk: Talk }) {
  const { words, sides, level } = props;
  const { labels } = words;
  const [show, setShow] = useStay<(typeof SHOWS)[number]>('show', 'chart');
  const Heading = `h${level}` as 'h2';
  const shared = { topics: talk.topics, earlier: talk.earlier, labels, sides };
  return (
    <section className="fit-part">
      <Heading>{labels.picture}</Heading>
      <p>
        {labels.pictureLead} {talk.earlier && `${labels.movesLead} `}
        {labels.notAScore}
      </p>
      <Choice
        legend={labels.show}
        value={show}
        options={SHOWS.map((name) => [name, labels.shows[name]])}
        onChange={(name) => setShow(name || 'chart')}
        isPlain
      />
      {show === 'chart' ? <Chart {...shared} /> : <TopicTable {...shared} />}
      <MustLines musts={talk.musts} labels={labels} sides={sides} />
    </section>
  );
}
