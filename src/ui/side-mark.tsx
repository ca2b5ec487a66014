/** The shape of a side, without words: client a filled dot, assistant a ring, both the two overlapping. */
import type { Side } from '#lib/sides.ts';

export function SideMark({ side }: { side: Side }) {
  const shift = side === 'both' ? 3.5 : 0;
  return (
    <svg className="mark" viewBox="0 0 21 15" aria-hidden="true">
      {side !== 'assistant' && <circle className="dot" cx={10 - shift} cy="7.5" r="6.5" />}
      {side !== 'client' && <circle className="ring" cx={10 + shift} cy="7.5" r="5.4" />}
    </svg>
  );
}
