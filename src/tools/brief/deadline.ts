/** The deadline in words: day, time and place, how far away it is, and what the clock says then on the other side. */
import { daysBetween, formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { PARTIES } from '#lib/sides.ts';
import { cityOf, elsewhere, type WallTime } from '#lib/wall-time.ts';
import { isZone } from '#lib/zones.ts';
import type { Shown } from '../face.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

type Asked = Pick<Shown<Brief, Words>, 'value' | 'words' | 'sides' | 'locale' | 'around'>;

/** `America/New_York` → the name of the city as people say it. */
export function placeOf(zone: string, { zones }: Words['labels']): string {
  return Object.hasOwn(zones, zone) ? zones[zone as keyof typeof zones] : cityOf(zone);
}

/** `Freitag, 4. Dezember 2026, 12:00 Uhr (Berlin), danach jede Woche`; '' while nothing is said. */
export function sayDeadline({ value: { dueOn, dueTime, zone, repeat }, words: { labels }, locale }: Asked): string {
  const day = dueOn && formatDay(dueOn, locale, 'full');
  const time = dueTime && fill(labels.timeAt, { time: dueTime });
  const moment = day && time ? fill(labels.dueAt, { day, time: dueTime }) : day || time;
  const placed = moment && dueTime && zone ? fill(labels.inZone, { moment, city: placeOf(zone, labels) }) : moment;
  return placed && repeat
    ? fill(labels.thenRepeats, { moment: placed, rhythm: labels.standing.rhythms[repeat] })
    : placed;
}

/** What the clocks of the two sides say at the deadline, where that differs: `Assistenz: 19:00 Uhr (Manila)`. */
export function sayElsewhere({ value, words: { labels }, sides, locale, around: { card } }: Asked): readonly string[] {
  const { dueOn, dueTime, zone } = value;
  if (dueOn === '' || dueTime === '' || !isZone(zone)) return [];
  const here: WallTime = { day: dueOn, time: dueTime };
  return PARTIES.flatMap((side) => {
    const other = card[`${side}Zone`];
    const there = isZone(other) ? elsewhere(here, zone, other) : here;
    if (there.day === here.day && there.time === here.time) return [];
    const time = fill(labels.timeAt, { time: there.time });
    const said =
      there.day === here.day
        ? time
        : fill(labels.dueAt, { day: formatDay(there.day, locale, 'full'), time: there.time });
    const moment = fill(labels.inZone, { moment: said, city: placeOf(other, labels) });
    return [fill(labels.forSide, { side: sides[side], moment })];
  });
}

/** `in 9 Tagen`, `morgen`, `Der Termin war gestern`; '' without a day. @param today `YYYY-MM-DD` or '' */
export function sayDistance({ dueOn }: Pick<Brief, 'dueOn'>, today: string, { labels }: Words): string {
  if (dueOn === '' || today === '') return '';
  const days = daysBetween(today, dueOn);
  if (days === 0) return labels.today;
  if (Math.abs(days) === 1) return days > 0 ? labels.tomorrow : labels.yesterday;
  return fill(days > 0 ? labels.daysLeft : labels.daysPast, { n: Math.abs(days) });
}
