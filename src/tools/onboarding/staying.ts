/** What does not move along with another start: days that stand on other sheets of the collaboration. */
import { type Around, toldOf } from '../around.ts';

const KINDS = ['review', 'talk'] as const;

/** Of each kind its days, the earliest first; what is past or held is not told. @param today `YYYY-MM-DD` */
export function stayingIn(
  around: Pick<Around, 'told'>,
  today: string,
): readonly { what: (typeof KINDS)[number]; days: readonly string[] }[] {
  const talks = toldOf(around, 'talk').filter(({ isHeld }) => !isHeld);
  const all = [...toldOf(around, 'counted'), ...talks.map(({ on }) => ({ what: 'talk', on }) as const)];
  const ahead = all.filter(({ on }) => on !== '' && on >= today);
  return KINDS.map((what) => ({
    what,
    days: ahead
      .filter((one) => one.what === what)
      .map(({ on }) => on)
      .sort(),
  })).filter(({ days }) => days.length > 0);
}
