/** The way to another collaboration; fetched where there are several. */
import type { Around } from './around.ts';
import { otherSideOf } from './collaboration.ts';
import { nthOf } from './nth-of.ts';

interface Props extends Pick<Around, 'collaborations'> {
  readonly label: string;
  readonly nameOf: (name: string) => string;
  readonly onGo: (id: string) => void;
}

export function PlaceSwitch({ collaborations, label, nameOf, onGo }: Props) {
  return (
    <label className="place-switch">
      <span className="visually-hidden">{label}</span>
      <select value={collaborations[0]?.id} onChange={(event) => onGo(event.target.value)}>
        {collaborations.map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(otherSideOf(one.card).trim()) + nthOf(one, collaborations)}
          </option>
        ))}
      </select>
    </label>
  );
}
