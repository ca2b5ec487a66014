/** What does not move along with another start: days that stand on other sheets of the collaboration. */
import { type Around, toldOf } from '../around.ts';

/** The earliest first; what is past or held is not told. @param today `YYYY-MM-DD` */
export function stayingIn(
  around: Pick<Around, 'told'>,
  today: string,
): readonly { what: 'review' | 'talk'; on: string }[] {
  const talks = toldOf(around, 'talk').filter(({ isHeld }) => !isHeld);
  return [...toldOf(around, 'counted'), ...talks.map(({ on }) => ({ what: 'talk', on }) as const)]
    .filter(({ on }) => on >= today && on !== '')
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
