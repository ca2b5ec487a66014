/** Whose document this is: the two names and one's own side, entered once for all tools; and the way to another collaboration. */
import { useId } from 'react';
import { fill } from '#lib/fill.ts';
import { Opened } from '#ui/opened.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import type { Around } from './around.ts';
import { otherSideOf } from './collaboration.ts';
import type { Edited, FrameWords, SideWords } from './face.ts';

interface Props {
  readonly around: Around;
  readonly words: FrameWords;
  readonly sides: SideWords;
  readonly onCard: Edited<unknown, unknown>['onCard'];
  /** Goes to another collaboration by its id. */
  readonly onGo: (id: string) => void;
}

const SIDES = ['client', 'assistant'] as const;

export function Place({ around: { card, collaborations }, words: { place }, sides, onCard, onGo }: Props) {
  const id = useId();
  const other = otherSideOf(card).trim();
  const nameOf = (name: string): string => (name === '' ? place.unnamed : fill(place.with, { name }));
  return (
    <div className="place">
      <Opened
        className="place-card"
        summary={
          <>
            {other === '' ? place.ask : nameOf(other)}
            {card.role !== '' && ` · ${fill(place.youAre, { side: sides[card.role] })}`}
          </>
        }
      >
        {() => (
          <>
            <p className="hint">{place.hint}</p>
            <div className="place-fields">
              {SIDES.map((side) => (
                <div className="field" key={side}>
                  <label htmlFor={`${id}-${side}`}>
                    <SideMark side={side} /> {place[side]}
                  </label>
                  <input
                    id={`${id}-${side}`}
                    type="text"
                    autoComplete="off"
                    maxLength={200}
                    value={card[side]}
                    onChange={(event) => onCard({ [side]: event.target.value })}
                  />
                </div>
              ))}
              <div className="field">
                <label htmlFor={`${id}-role`}>{place.role}</label>
                <select
                  id={`${id}-role`}
                  value={card.role}
                  onChange={(event) => onCard({ role: event.target.value as typeof card.role })}
                >
                  <option value="">{place.noRole}</option>
                  {SIDES.map((side) => (
                    <option key={side} value={side}>
                      {sides[side]}
                    </option>
                  ))}
                </select>
              </div>
            </div>
          </>
        )}
      </Opened>
      {collaborations.length > 1 && (
        <label className="place-switch">
          <span className="visually-hidden">{place.switch}</span>
          <select value={collaborations[0]?.id} onChange={(event) => onGo(event.target.value)}>
            {collaborations.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(otherSideOf(one.card).trim())}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
