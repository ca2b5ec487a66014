/** Time zones by the names of places, as people say them. */
import { cityOf } from '#lib/wall-time.ts';
import { todaysName } from '#lib/zone-names.ts';
import type { FrameWords } from './face.ts';

/** `America/New_York` → `New York`; a place of the list by its name there */
export function placeOf(zone: string, { places }: Pick<FrameWords, 'places'>): string {
  const name = todaysName(zone);
  return places.find((place) => place.zone === name)?.name ?? cityOf(name);
}
