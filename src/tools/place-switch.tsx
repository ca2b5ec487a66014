/** The way to another collaboration; fetched where there are several. */
import type { Around } from './around.ts';
import { otherSideOf } from './collaboration.ts';

interface Props extends Pick<Around, 'collaborations'> {
  readonly label: string;
  readonly nameOf: (name: string) => string;
  readonly onGo: (id: string) => void;
}

export function PlaceSwitch({ collaborations, label, nameOf, onGo }: Props) {
  const hereId = collaborations.find(({ isHere }) => isHere)?.id ?? '';
  return (
    <label className="place-switch">
      <span className="visually-hidden">{label}</span>
      {/* Arrow keys walk through it: an order that changed with the place would lead back and forth between two. */}
      <select value={hereId} onChange={(event) => onGo(event.target.value)}>
        {hereId === '' && <option value="" hidden />}
        {collaborations.map(({ id, card, nth }) => (
          <option key={id} value={id}>
            {(otherSideOf(card).trim() || nameOf('')) + nth}
          </option>
        ))}
      </select>
    </label>
  );
}
