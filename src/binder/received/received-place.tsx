/** Where something received should go: the places there are, and the choice among them. */
import { fill } from '#lib/fill.ts';
import type { ShelvedCollaboration } from '#state/shelf.ts';
import { otherSideOf } from '#tools/collaboration.ts';
import { calledAmong } from '../names.ts';
import type { BinderWords } from '../words.ts';
import { isAlike } from './received-names.ts';

export interface Place {
  /** Id of the collaboration, also where it would only begin with what was received. */
  readonly id: string;
  readonly label: string;
}

/**
 * The collaborations something can go into: those with its sender, a new one, the others.
 * @param from name of the sender, '' for none @param fresh id of one that would begin with it
 */
export function placesFor(
  collaborations: readonly ShelvedCollaboration[],
  from: string,
  fresh: string,
  props: BinderWords,
): readonly Place[] {
  const places = collaborations
    .filter(({ card }) => card.archivedOn === '')
    .map((one) => ({
      id: one.id,
      label: fill(props.passing.receive.into, { name: calledAmong(collaborations, one, props) }),
      isSenders: from.trim() !== '' && isAlike(otherSideOf(one.card), from),
    }));
  return [
    ...places.filter((one) => one.isSenders),
    { id: fresh, label: props.passing.receive.new },
    ...places.filter((one) => !one.isSenders),
  ];
}

interface Props {
  readonly legend: string;
  readonly places: readonly Place[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function WhereTo({ legend, places, chosen, onChoose }: Props) {
  return (
    <fieldset className="where">
      <legend>{legend}</legend>
      {places.map(({ id, label }) => (
        <label className="check" key={id}>
          <input type="radio" name="where" checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
