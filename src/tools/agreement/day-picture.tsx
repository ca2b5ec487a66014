/** One day on two clocks: a bar per side, the shared window under them, hours of both clocks above and below. Each row says in words what it shows. */
import { fill } from '#lib/fill.ts';
import { dayNames, sayTime } from '#lib/say-windows.ts';
import type { Side } from '#lib/sides.ts';
import { byDay, DAY, type Span } from '#lib/windows.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { SideWords } from '../face.ts';
import { placeOf } from '../places.ts';
import type { Saying } from './say-time.ts';
import { dayToShow, type Season } from './year.ts';

/** Hours named on the axes. */
const HOURS = [0, 3, 6, 9, 12, 15, 18, 21];

interface Props {
  readonly season: Season;
  readonly saying: Saying;
  readonly sides: SideWords;
  readonly caption: (day: string) => string;
}

export function DayPicture({ season, saying, sides, caption }: Props) {
  const { words, frame, locale, zones } = saying;
  const { windows: labels } = words.labels;
  const day = dayToShow(season);
  const onDay = (spans: readonly Span[]): readonly Span[] => byDay(spans)[day] ?? [];
  const times = (spans: readonly Span[], gap = 0): string =>
    onDay(spans)
      .map(
        ({ from, until }) =>
          `${sayTime(from + gap)}\u2060–\u2060${(until + gap) % DAY === 0 ? '24:00' : sayTime(until + gap)}`,
      )
      .join(', ') || labels.none;
  const place = { client: placeOf(zones.client, frame), assistant: placeOf(zones.assistant, frame) };
  const both = onDay(season.both).length > 0;
  return (
    <figure className="day-picture">
      <figcaption>{caption(dayNames(locale, 'long')[day] ?? '')}</figcaption>
      <Axis label={fill(labels.clock, { place: place.client })} gap={0} />
      <Row side="client" name={sides.client} times={`${times(season.client)} (${place.client})`}>
        <Bars spans={onDay(season.client)} kind="client" />
      </Row>
      <Row
        side="assistant"
        name={sides.assistant}
        times={`${times(season.assistant, season.gap)} (${place.assistant})`}
      >
        <Bars spans={onDay(season.assistant)} kind="assistant" />
      </Row>
      <Row
        side="both"
        name={labels.shared}
        times={
          both && season.gap !== 0
            ? `${times(season.both)} (${place.client}), ${times(season.both, season.gap)} (${place.assistant})`
            : times(season.both)
        }
      >
        <Bars spans={onDay(season.both)} kind="both" />
      </Row>
      {season.gap !== 0 && <Axis label={fill(labels.clock, { place: place.assistant })} gap={season.gap} />}
    </figure>
  );
}

interface RowProps {
  readonly side: Side;
  readonly name: string;
  readonly times: string;
  readonly children: React.ReactNode;
}

function Row({ side, name, times, children }: RowProps) {
  return (
    <div className="day-row">
      <p>
        <SideMark side={side} /> {name}: <span className="day-times">{times}</span>
      </p>
      {children}
    </div>
  );
}

function Bars({ spans, kind }: { spans: readonly Span[]; kind: Side }) {
  return (
    <svg className="day-bars" viewBox={`0 0 ${DAY} 20`} preserveAspectRatio="none" aria-hidden="true">
      <line className="track" x1="0" x2={DAY} y1="10" y2="10" />
      {HOURS.map((hour) => (
        <line key={hour} className="grid" x1={hour * 60} x2={hour * 60} y1="0" y2="20" />
      ))}
      {spans.map(({ from, until }) => (
        <rect key={from} className={kind} x={from} width={until - from} y="4" height="12" />
      ))}
    </svg>
  );
}

function Axis({ label, gap }: { label: string; gap: number }) {
  return (
    <div className="day-row day-axis" aria-hidden="true">
      <p>{label}</p>
      <p className="day-hours">
        {HOURS.map((hour) => (
          <span key={hour}>{sayTime(hour * 60 + gap)}</span>
        ))}
      </p>
    </div>
  );
}
