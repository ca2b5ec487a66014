/** Which sheets are printed. */
import { SHEETS } from './document.ts';
import type { Props } from './view.tsx';

export function SheetChoice({ value, words, onChange }: Props) {
  const { sheets } = words.labels;
  const { leftOut } = value;
  return (
    <fieldset className="leave-sheets">
      <legend>{sheets.title}</legend>
      <p className="hint">{sheets.hint}</p>
      {SHEETS.map((sheet) => (
        <label key={sheet}>
          <input
            type="checkbox"
            checked={!leftOut[sheet]}
            onChange={(event) => onChange({ ...value, leftOut: { ...leftOut, [sheet]: !event.target.checked } })}
          />
          {sheets[sheet]}
        </label>
      ))}
      <p role="status" className="said">
        {SHEETS.every((sheet) => leftOut[sheet]) ? sheets.none : ''}
      </p>
    </fieldset>
  );
}
