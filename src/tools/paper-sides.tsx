/** The two names in the head of a print, or room to write them; what else stands in that line comes behind. */
import { PARTIES, type Party } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { SideWords } from './face.ts';

interface Props {
  readonly sides: SideWords;
  /** '' for nobody yet; of a card its names. */
  readonly names: Readonly<Record<Party, string>>;
  readonly children?: React.ReactNode;
}

export function PaperSides({ sides, names, children }: Props) {
  return (
    <p className="paper-who">
      {PARTIES.map((side) => (
        <span key={side}>
          <SideMark side={side} /> {sides[side]}: {names[side].trim() || <span className="paper-gap" />}
        </span>
      ))}
      {children}
    </p>
  );
}
