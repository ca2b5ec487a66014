/** The shape of a side, without words: client a filled dot, assistant a ring, both the two overlapping. Drawn by base.css. */
import type { Side } from '#lib/sides.ts';

export function SideMark({ side }: { side: Side }) {
  return <i className={`mark ${side}`} />;
}
