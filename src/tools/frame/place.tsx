/** Whose document this is: the two names and one's own side, entered once for all tools; and the way to another collaboration. */
import { useEffect } from 'react';
import { fill } from '#lib/fill.ts';
import { Later } from '#ui/later.tsx';
import { Opened } from '#ui/opened.tsx';
import type { Around } from '../around.ts';
import { otherSideOf } from '../collaboration.ts';
import type { Edited, FrameWords, SideWords } from '../face.ts';

const loadNames = () => import('./names-and-role.tsx');
const loadSwitch = () => import('./place-switch.tsx');

interface Props {
  readonly around: Around;
  readonly words: FrameWords;
  readonly sides: SideWords;
  readonly onCard: Edited<unknown, unknown>['onCard'];
  /** Goes to another collaboration by its id. */
  readonly onGo: (id: string) => void;
}

export function Place({ around: { card, nth, collaborations }, words, sides, onCard, onGo }: Props) {
  const { place } = words;
  const other = otherSideOf(card).trim() + nth;
  // So that tabs of two clients can be told apart.
  useEffect(() => {
    const plain = document.title;
    if (other !== '') document.title = `${other}: ${plain}`;
    return () => {
      document.title = plain;
    };
  }, [other]);
  return (
    <div className="place">
      <Opened
        className="place-card"
        summary={
          <>
            {other === '' ? place.ask : fill(place.with, { name: other })}
            {card.role !== '' && ` · ${fill(place.youAre, { side: sides[card.role] })}`}
          </>
        }
      >
        {() => (
          <>
            <p className="hint">{place.hint}</p>
            <div className="place-fields">
              <Later load={loadNames} words={words}>
                {({ NamesAndRole }) => <NamesAndRole card={card} onChange={onCard} words={place} roles={sides} />}
              </Later>
            </div>
          </>
        )}
      </Opened>
      {collaborations.length > 1 && (
        <Later load={loadSwitch} words={words}>
          {({ PlaceSwitch }) => <PlaceSwitch {...{ collaborations, onGo }} words={place} />}
        </Later>
      )}
    </div>
  );
}
