/** Windows on paper: both sides', the day on two clocks, and what each change of a clock moves. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { sayWindows } from '#lib/say-windows.ts';
import type { Shown } from '../face.ts';
import { placeOf } from '../places.ts';
import { clocksOf, isComplete, yearOf } from './clocks.ts';
import { DayPicture } from './day-picture.tsx';
import type { Agreement } from './document.ts';
import { Entry, PaperBothSides, Section } from './paper-parts.tsx';
import { sayChange, sayGap, sayShared, saySlot } from './say-time.ts';
import type { Words } from './view.tsx';
import { talkSlots } from './year.ts';

export function PaperWindows({ value, words, sides, frame, locale, today, around }: Shown<Agreement, Words>) {
  const { windows: labels, parts, paper } = words.labels;
  const clocks = clocksOf(value, around.card);
  const seasons = isComplete(clocks) ? yearOf(clocks, today) : [];
  const saying = { words, frame, locale, zones: clocks.zones };
  const [now, ...later] = seasons;
  const slots = now ? talkSlots(seasons) : [];
  return (
    <Section title={parts.windows}>
      <PaperBothSides sides={sides}>
        {(side) => (
          <>
            <Entry label={paper.window} text={sayWindows(clocks.windows[side], locale)} lines={1} />
            <Entry
              label={paper.place}
              text={clocks.zones[side] && `${placeOf(clocks.zones[side], frame)} (${clocks.zones[side]})`}
              lines={1}
            />
          </>
        )}
      </PaperBothSides>
      {now && (
        <>
          <DayPicture
            season={now}
            saying={saying}
            sides={sides}
            caption={(day) => fill(later.length > 0 ? labels.caption : labels.captionAll, { day })}
          />
          <p>
            {sayShared(now, saying)}. {sayGap(now.gap, saying)} (
            {fill(labels.asOf, { day: formatDay(today, locale, 'field') })})
          </p>
          <ul>
            {later.map((season, index) => (
              <li key={season.from}>{sayChange(season, seasons[index] ?? now, saying)}</li>
            ))}
          </ul>
        </>
      )}
      {slots.length > 0 && (
        <div className="paper-entry">
          <p className="paper-name">{labels.talk}</p>
          <ul>
            {slots.map((slot) => (
              <li key={slot.from}>{saySlot(slot, seasons, saying)}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
