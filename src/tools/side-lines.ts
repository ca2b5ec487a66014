/** The two names in the head of a Markdown text, a line each; none where nobody has said theirs. */
import { PARTIES } from '#lib/sides.ts';
import type { Shown } from './face.ts';

export function sideLines({
  sides,
  around: { card },
}: Pick<Shown<unknown, unknown>, 'sides' | 'around'>): readonly string[] {
  const lines = PARTIES.filter((side) => card[side].trim() !== '').map((side) => `${sides[side]}: ${card[side]}  `);
  return lines.length > 0 ? [...lines, ''] : [];
}
