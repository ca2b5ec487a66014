/** The two names and one's own side, as fields: in the frame of every tool and on the card of the binder. */
import { useId } from 'react';
import { PARTIES, type Party } from '#lib/sides.ts';
import { OneLine } from '#ui/one-line.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import type { Collaboration, Role } from '../collaboration.ts';

interface Props {
  readonly card: Collaboration;
  readonly onChange: (change: Partial<Collaboration>) => void;
  /** Labels of the fields, and what the choices of the side are called. */
  readonly words: Readonly<Record<Party | 'role' | 'noRole', string>>;
  readonly roles: Readonly<Record<Party, string>>;
}

export function NamesAndRole({ card, onChange, words, roles }: Props) {
  const id = useId();
  return (
    <>
      {PARTIES.map((side) => (
        <div className="field" key={side}>
          <label htmlFor={`${id}-${side}`}>
            <SideMark side={side} /> {words[side]}
          </label>
          <OneLine
            id={`${id}-${side}`}
            autoComplete="off"
            maxLength={200}
            value={card[side]}
            onChange={(name) => onChange({ [side]: name })}
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor={`${id}-role`}>{words.role}</label>
        <select
          id={`${id}-role`}
          value={card.role}
          onChange={(event) => onChange({ role: event.target.value as Role })}
        >
          <option value="">{words.noRole}</option>
          {PARTIES.map((side) => (
            <option key={side} value={side}>
              {roles[side]}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
