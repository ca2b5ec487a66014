/** Whose preparation may be seen here. */
import type { Around } from '../around.ts';
import type { OneSide, Talk } from './document.ts';
import { isOpened } from './tool.ts';

/** Both when both are ready, else the one of the person at this browser, else nobody's. */
export function shownSides(talk: Pick<Talk, 'ready'>, { card }: Pick<Around, 'card'>): readonly OneSide[] {
  if (isOpened(talk)) return ['client', 'assistant'];
  return card.role === '' ? [] : [card.role];
}
