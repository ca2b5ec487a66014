/** The coming year on both clocks: today's day, every change of a clock with the day after it, and places for the weekly talk. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { SideWords } from '../face.ts';
import { DayPicture } from './day-picture.tsx';
import { type Saying, sayAdvice, sayChange, sayGap, sayShared, saySlot } from './say-time.ts';
import { isMove, type Season, talkSlots } from './year.ts';

interface Props {
  readonly seasons: readonly Season[];
  readonly saying: Saying;
  readonly sides: SideWords;
  readonly level: 2 | 3;
}

export function Year({ seasons, saying, sides, level }: Props) {
  const { words, locale } = saying;
  const { windows: labels } = words.labels;
  const [now, ...later] = seasons;
  if (!now) return null;
  const Heading = `h${level + 1}` as 'h3';
  const advice = sayAdvice(now, words);
  const slots = talkSlots(seasons);
  return (
    <div className="year">
      <DayPicture
        season={now}
        saying={saying}
        sides={sides}
        caption={(day) => fill(later.length > 0 ? labels.caption : labels.captionAll, { day })}
      />
      <p>
        {sayShared(now, saying)}. {sayGap(now.gap, saying)} {advice}
      </p>
      <Heading>{labels.changes}</Heading>
      {later.length === 0 && <p>{labels.never}</p>}
      <ol className="clock-changes">
        {later.map((season, index) => {
          const before = seasons[index] ?? now;
          // The same gap shows the same day: one picture of it is enough.
          const known = seasons.slice(0, index + 1).find(({ gap }) => gap === season.gap);
          return (
            <li key={season.from} className={isMove(season, before) ? 'moves' : undefined}>
              <p>{sayChange(season, before, saying)}</p>
              {known && isMove(season, before) && (
                <p className="hint">
                  {known === now ? labels.asToday : fill(labels.again, { day: formatDay(known.from, locale, 'field') })}
                </p>
              )}
              {!known && isMove(season, before) && (
                <DayPicture
                  season={season}
                  saying={saying}
                  sides={sides}
                  caption={(day) => fill(labels.captionFrom, { day, from: formatDay(season.from, locale, 'field') })}
                />
              )}
            </li>
          );
        })}
      </ol>
      {now.both.length > 0 && (
        <>
          <Heading>{labels.talk}</Heading>
          {slots.length === 0 && <p>{labels.noSlot}</p>}
          <ul>
            {slots.map((slot) => (
              <li key={slot.from}>{saySlot(slot, seasons, saying)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
