/** The two names and one's own side, as fields: in the frame of every tool and on the card of the binder. */
import { useId } from 'react';
import { SideMark } from '#ui/side-mark.tsx';
import type { Collaboration, Role } from './collaboration.ts';

const SIDES = ['client', 'assistant'] as const;

interface Props {
  readonly card: Collaboration;
  readonly onChange: (change: Partial<Collaboration>) => void;
  /** Labels of the fields, and what the choices of the side are called. */
  readonly words: Readonly<Record<'client' | 'assistant' | 'role' | 'noRole', string>>;
  readonly roles: Readonly<Record<'client' | 'assistant', string>>;
}

export function NamesAndRole({ card, onChange, words, roles }: Props) {
  const id = useId();
  return (
    <>
      {SIDES.map((side) => (
        <div className="field" key={side}>
          <label htmlFor={`${id}-${side}`}>
            <SideMark side={side} /> {words[side]}
          </label>
          <input
            id={`${id}-${side}`}
            type="text"
            autoComplete="off"
            maxLength={200}
            value={card[side]}
            onChange={(event) => onChange({ [side]: event.target.value })}
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
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {roles[side]}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
