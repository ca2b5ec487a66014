/** Who: one side, or both. */
import { useId } from 'react';
import { SIDES, type Side } from '#lib/sides.ts';
import type { SideWords } from './face.ts';

interface Props {
  readonly label: string;
  readonly value: Side;
  readonly sides: SideWords;
  readonly onChange: (side: Side) => void;
}

export function SideSelect({ label, value, sides, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as Side)}>
        {SIDES.map((side) => (
          <option key={side} value={side}>
            {sides[side]}
          </option>
        ))}
      </select>
    </div>
  );
}
