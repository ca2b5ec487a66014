/** The two clocks of an agreement: zones from the card, windows from the document; and their year, worked out once per state. */
import { PARTIES } from '#lib/sides.ts';
import type { Collaboration } from '../collaboration.ts';
import type { Agreement } from './document.ts';
import { type Season, seasonsOf, type TwoClocks } from './year.ts';

/** @param assumed zone of this device, for a side that has not said its own; '' assumes nothing */
export function clocksOf(
  value: Pick<Agreement, 'clientWindows' | 'assistantWindows'>,
  card: Pick<Collaboration, 'clientZone' | 'assistantZone'>,
  assumed = '',
): TwoClocks {
  return {
    zones: { client: card.clientZone || assumed, assistant: card.assistantZone || assumed },
    windows: { client: value.clientWindows, assistant: value.assistantWindows },
  };
}

/** Whether there is something to compare: both zones and both windows. */
export function isComplete({ zones, windows }: TwoClocks): boolean {
  return PARTIES.every((side) => zones[side] !== '' && windows[side] !== '');
}

let last: { readonly key: string; readonly seasons: readonly Season[] } | undefined;

/** Screen, paper and summary ask for the same year on every keystroke; it is worked out when something of it changed. */
export function yearOf(clocks: TwoClocks, today: string): readonly Season[] {
  const key = JSON.stringify([clocks, today]);
  if (last?.key !== key) last = { key, seasons: isComplete(clocks) ? seasonsOf(clocks, today) : [] };
  return last.seasons;
}
