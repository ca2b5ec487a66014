/** The two names in the head of a print, or room to write them; what else stands in that line comes behind. */
import { PARTIES } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Shown } from './face.ts';

interface Props extends Pick<Shown<unknown, unknown>, 'sides' | 'around'> {
  readonly children?: React.ReactNode;
}

export function PaperSides({ sides, around: { card }, children }: Props) {
  return (
    <p className="paper-who">
      {PARTIES.map((side) => (
        <span key={side}>
          <SideMark side={side} /> {sides[side]}: {card[side].trim() || <span className="paper-gap" />}
        </span>
      ))}
      {children}
    </p>
  );
}
