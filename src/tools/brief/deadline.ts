/** The deadline in words: day, time and place, how far away it is, and what the clock says then on the other side. */
import { daysBetween, formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import { PARTIES } from '#lib/sides.ts';
import { elsewhere, type WallTime } from '#lib/wall-time.ts';
import { isZone } from '#lib/zones.ts';
import type { Shown } from '../face.ts';
import { placeOf } from '../places.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

type Asked = Pick<Shown<Brief, Words>, 'value' | 'words' | 'sides' | 'frame' | 'locale' | 'around'>;

/** `Freitag, 4. Dezember 2026, 12:00 Uhr (Berlin), danach jede Woche`; '' while nothing is said. */
export function sayDeadline({
  value: { dueOn, dueTime, zone, repeat },
  words: { labels },
  frame,
  locale,
}: Asked): string {
  const day = dueOn && formatDay(dueOn, locale, 'full');
  const time = dueTime && fill(labels.timeAt, { time: dueTime });
  const moment = day && time ? fill(labels.dueAt, { day, time: dueTime }) : day || time;
  const placed = moment && dueTime && zone ? fill(labels.inZone, { moment, city: placeOf(zone, frame) }) : moment;
  return placed && repeat
    ? fill(labels.thenRepeats, { moment: placed, rhythm: labels.standing.rhythms[repeat] })
    : placed;
}

/**
 * What the clocks of the two sides say at the deadline, where that differs: `Assistenz: 19:00 Uhr (Manila)`.
 * @param device zone of who reads: said too while their side has none on the card; '' on paper, which others read
 */
export function sayElsewhere(
  { value, words: { labels }, sides, frame, locale, around: { card } }: Asked,
  device = '',
): readonly string[] {
  const { dueOn, dueTime, zone } = value;
  if (dueOn === '' || dueTime === '' || !isZone(zone)) return [];
  const here: WallTime = { day: dueOn, time: dueTime };
  const known = PARTIES.map((side) => [card[`${side}Zone`], sides[side]] as const);
  const isNews = (card.role === '' || card[`${card.role}Zone`] === '') && known.every(([other]) => other !== device);
  return [...known, [isNews ? device : '', labels.you] as const].flatMap(([other, side]) => {
    const there = isZone(other) ? elsewhere(here, zone, other) : here;
    if (there.day === here.day && there.time === here.time) return [];
    const time = fill(labels.timeAt, { time: there.time });
    const said =
      there.day === here.day
        ? time
        : fill(labels.dueAt, { day: formatDay(there.day, locale, 'full'), time: there.time });
    const moment = fill(labels.inZone, { moment: said, city: placeOf(other, frame) });
    return [fill(labels.forSide, { side, moment })];
  });
}

/** `in 9 Tagen`, `morgen`, `Der Termin war gestern`; '' without a day. @param today `YYYY-MM-DD` or '' */
export function sayDistance({ dueOn }: Pick<Brief, 'dueOn'>, today: string, { labels }: Words): string {
  if (dueOn === '' || today === '') return '';
  const days = daysBetween(today, dueOn);
  if (days === 0) return labels.today;
  return counted(days > 0 ? labels.daysLeft : labels.daysPast, Math.abs(days));
}
