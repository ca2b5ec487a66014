/** Whose preparation may be seen here. */
import { PARTIES, type Party } from '#lib/sides.ts';
import type { Around } from '../around.ts';
import type { Talk } from './document.ts';
import { isOpened } from './tool.ts';

/** Both when both are ready, else the one of the person at this browser, else nobody's. */
export function shownSides(talk: Pick<Talk, 'ready'>, { card }: Pick<Around, 'card'>): readonly Party[] {
  if (isOpened(talk)) return PARTIES;
  return card.role === '' ? [] : [card.role];
}
