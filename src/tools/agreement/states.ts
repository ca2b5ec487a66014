/** How each part of the agreement stands, in a few words: the line beside its heading. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { saySpans } from '#lib/say-windows.ts';
import type { Shown } from '../face.ts';
import { placeOf } from '../places.ts';
import { clocksOf, isComplete, yearOf } from './clocks.ts';
import { type Agreement, channelsIn, isBegun, linesIn } from './document.ts';
import { isPending, newestFirst, stateOf } from './history.ts';
import { areasOf, countAreas } from './rights.ts';
import { sayCount, sayHours } from './say.ts';
import type { Words } from './view.tsx';

export type PartId = keyof Words['labels']['parts'];

/** @param here zone of this device, assumed for a side that has not said its own */
export function statesOf(shown: Shown<Agreement, Words>, here: string): Readonly<Record<PartId, string>> {
  const { value, words, locale } = shown;
  const { labels } = words;
  const areas = areasOf(value, words.areas);
  const { agreed, different } = countAreas(value, areas);
  const duties = Object.values(value.duties).filter(({ on }) => on).length + ownDuties(value);
  const channels = channelsIn(value).length;
  const list = (...parts: readonly string[]): string => parts.filter(Boolean).join(', ') || labels.empty;
  return {
    scope: list(sayCount(linesIn(value.inside).length, labels.scopeState), sayHours(value, labels, locale)),
    areas: list(fill(labels.areas.state, { agreed, all: areas.length }), sayCount(different, labels.areas.differences)),
    channels: list(sayCount(channels, labels.channels.state)),
    windows: list(sayWindowsState(shown, here)),
    duties: list(sayCount(duties, labels.duties.state)),
    changes: list(...sayChangesState(shown)),
  };
}

const ownDuties = ({ clientDuties, assistantDuties }: Agreement): number =>
  linesIn(clientDuties).length + linesIn(assistantDuties).length;

function sayWindowsState(
  { value, words, frame, locale, today, around }: Shown<Agreement, Words>,
  here: string,
): string {
  const clocks = clocksOf(value, around.card, here);
  const [now] = isComplete(clocks) ? yearOf(clocks, today) : [];
  if (!now) return '';
  const { windows } = words.labels;
  return now.both.length === 0
    ? windows.noShared
    : fill(windows.sharedState, {
        windows: saySpans(now.both, locale),
        place: placeOf(clocks.zones.client, frame),
      });
}

function sayChangesState({ value, words, locale, today }: Shown<Agreement, Words>): readonly string[] {
  const { changes } = words.labels;
  const entries = newestFirst(value).filter(isBegun);
  const pending = entries.filter((entry) => isPending(stateOf(entry, today))).length;
  const review =
    value.reviewOn === ''
      ? ''
      : fill(today !== '' && value.reviewOn < today ? changes.reviewLate : changes.reviewState, {
          day: formatDay(value.reviewOn, locale, 'field'),
        });
  return [sayCount(entries.length, changes.state), pending > 0 ? fill(changes.pending, { n: pending }) : '', review];
}
