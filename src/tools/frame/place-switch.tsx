/** The way to another collaboration; fetched where there are several. */
import type { Around } from '../around.ts';
import { otherSideOf } from '../collaboration.ts';
import type { FrameWords } from '../face.ts';

interface Props extends Pick<Around, 'collaborations'> {
  readonly words: FrameWords['place'];
  readonly onGo: (id: string) => void;
}

export function PlaceSwitch({ collaborations, words, onGo }: Props) {
  const hereId = collaborations.find(({ isHere }) => isHere)?.id ?? '';
  return (
    <label className="place-switch">
      <span className="visually-hidden">{words.switch}</span>
      {/* Arrow keys walk through it: an order that changed with the place would lead back and forth between two. */}
      <select value={hereId} onChange={(event) => onGo(event.target.value)}>
        {hereId === '' && <option value="" hidden />}
        {collaborations.map(({ id, card, nth }) => (
          <option key={id} value={id}>
            {(otherSideOf(card).trim() || words.unnamed) + nth}
            {card.archivedOn !== '' && ` (${words.archived})`}
          </option>
        ))}
      </select>
    </label>
  );
}
