/** What both sides fill in, next to each other: each a group of fields under its mark and its name. */
import { PARTIES, type Party } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { SideWords } from '../face.ts';

export interface BothSidesProps {
  readonly sides: SideWords;
  /** What stands under a side. */
  readonly children: (side: Party) => React.ReactNode;
}

export function BothSides({ sides, children }: BothSidesProps) {
  return (
    <div className="two">
      {PARTIES.map((side) => (
        <fieldset key={side}>
          <legend>
            <SideMark side={side} /> {sides[side]}
          </legend>
          {children(side)}
        </fieldset>
      ))}
    </div>
  );
}
