/** The shape of a side: client a filled dot, assistant a ring, both the two overlapping. Decorative: the word stands beside it. Drawn by marks.css. */
import type { Side } from '#lib/sides.ts';

export function SideMark({ side }: { side: Side }) {
  return <i className={`mark ${side}`} />;
}
