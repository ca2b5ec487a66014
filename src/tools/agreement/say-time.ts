/** Two clocks in words: places, differences, what a change of the clocks moves, where a talk fits. */
import { formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import { dayNames, saySpans, sayTime } from '#lib/say-windows.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { DAY, moved, ringed } from '#lib/windows.ts';
import { type Locale, regions } from '#locales';
import type { FrameWords } from '../face.ts';
import { placeOf } from '../places.ts';
import type { Words } from './view.tsx';
import { bestDayOf, isMove, type Season, type Slot } from './year.ts';

/** What a sentence about two clocks needs to know. */
export interface Saying {
  readonly words: Words;
  readonly frame: Pick<FrameWords, 'places'>;
  readonly locale: Locale;
  readonly zones: Readonly<Record<Party, string>>;
}

/** 90 → `1 Stunde 30 Minuten` */
function sayDuration(minutes: number, { windows }: Words['labels'], locale: Locale): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 ? counted(windows.hours, hours, { n: hours.toLocaleString(regions[locale]) }) : '',
    rest > 0 ? fill(windows.minutes, { n: rest }) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** Whose clock is ahead, and by how much. */
export function sayGap(gap: number, { words, frame, locale, zones }: Saying): string {
  const { labels } = words;
  if (gap === 0) return labels.windows.noGap;
  const place = placeOf(gap > 0 ? zones.assistant : zones.client, frame);
  return fill(labels.windows.gap, { place, gap: sayDuration(Math.abs(gap), labels, locale) });
}

/** The shared windows of a week on both clocks. */
export function sayShared(season: Season, saying: Saying): string {
  const { windows } = saying.words.labels;
  return season.both.length === 0 ? windows.noShared : fill(windows.week, { windows: sayBoth(season, saying) });
}

/** `Di 14:00–16:00 (Berlin), Di 8:00–10:00 (New York)`; one clock is enough where both show the same. */
function sayBoth({ both, gap }: Season, { words, frame, locale, zones }: Saying): string {
  const { windows } = words.labels;
  if (both.length === 0) return windows.none;
  const client = saySpans(both, locale);
  if (gap === 0) return client;
  return fill(windows.onBoth, {
    client,
    clientPlace: placeOf(zones.client, frame),
    assistant: saySpans(moved(both, gap), locale),
    assistantPlace: placeOf(zones.assistant, frame),
  });
}

/** What to do with as much shared time as there is; '' between two and four hours. */
export function sayAdvice({ both }: Season, { labels: { windows } }: Words): string {
  const minutes = bestDayOf(both);
  if (minutes === 0) return windows.nothing;
  if (minutes < 120) return windows.little;
  return minutes >= 240 ? windows.much : '';
}

/** What happens between two seasons: who changes the clock, and what that does to the shared window. */
export function sayChange(season: Season, before: Season, saying: Saying): string {
  const { words, frame, locale, zones } = saying;
  const { windows } = words.labels;
  const day = formatDay(season.from, locale, 'field');
  if (!isMove(season, before)) return fill(windows.together, { day });
  const clocks = PARTIES.filter((side) => season.moved[side] !== 0).map((side) =>
    fill(season.moved[side] > 0 ? windows.forward : windows.back, {
      place: placeOf(zones[side], frame),
      by: sayDuration(Math.abs(season.moved[side]), words.labels, locale),
    }),
  );
  const what = fill(windows[kindOfMove(season, before)], {
    day,
    now: sayBoth(season, saying),
    before: sayBoth(before, saying),
  });
  return [what, ...clocks].join(' ');
}

function kindOfMove(season: Season, before: Season): 'moves' | 'begins' | 'ends' | 'stays' {
  const [now, then] = [season, before].map(({ both }) => both.length > 0);
  if (now) return then ? 'moves' : 'begins';
  return then ? 'ends' : 'stays';
}

/** A place for the talk on both clocks, and how long it fits. */
export function saySlot({ from, lead, failsOn }: Slot, [now]: readonly Season[], saying: Saying): string {
  const { words, frame, locale, zones } = saying;
  const { windows } = words.labels;
  const gap = now?.gap ?? 0;
  const names = dayNames(locale, 'long');
  const dayOf = (minute: number): string => names[Math.floor(ringed(minute) / DAY)] ?? '';
  const [day, otherDay] = [dayOf(from), dayOf(from + gap)];
  const text = fill(gap === 0 ? windows.slot : day === otherDay ? windows.slotBoth : windows.slotDay, {
    day,
    time: sayTime(from),
    place: placeOf(zones.client, frame),
    otherDay,
    otherTime: sayTime(from + gap),
    otherPlace: placeOf(zones.assistant, frame),
  });
  return `${text}: ${sayHowLong(failsOn, lead, saying)}`;
}

function sayHowLong(failsOn: string, lead: Party, { words, frame, locale, zones }: Saying): string {
  const { windows } = words.labels;
  if (failsOn !== '') return fill(windows.slotUntil, { day: formatDay(failsOn, locale, 'field') });
  return zones.client === zones.assistant
    ? windows.slotYear
    : fill(windows.slotLead, { place: placeOf(zones[lead], frame) });
}
