/** Five steps side by side as round boxes; the chosen one carries the shape of the side. Choosing can be taken back. */
import { useId } from 'react';
import { fill } from '#lib/fill.ts';
import type { Party } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { STEPS, type Step } from './document.ts';
import { nameOfStep } from './say.ts';
import type { Words } from './view.tsx';

interface Props {
  readonly who: Party | 'agreed';
  /** The side in words. */
  readonly side: string;
  readonly area: string;
  readonly cell: string;
  readonly value: Step;
  readonly words: Words;
  readonly onChange: (step: Step) => void;
}

export function Scale({ who, side, area, cell, value, words, onChange }: Props) {
  const labels = words.labels.areas;
  const id = useId();
  return (
    <fieldset className={`scale hides-circles ${who}`}>
      <legend className="visually-hidden">{fill(labels.scale, { side, area })}</legend>
      <span className="scale-side" aria-hidden="true">
        <SideMark side={who === 'agreed' ? 'both' : who} /> {side}
        {value !== '' && <small>{nameOfStep(value, words.steps)}</small>}
      </span>
      {STEPS.map((step) => (
        <label key={step}>
          <input
            type="radio"
            name={id}
            value={step}
            checked={value === step}
            data-cell={cell}
            autoComplete="off"
            onChange={() => onChange(step)}
          />
          <span>{step}</span>
          <span className="visually-hidden">{nameOfStep(step, words.steps)}</span>
        </label>
      ))}
      {value !== '' && (
        <button
          type="button"
          className="icon"
          aria-label={fill(labels.clear, { side, area })}
          onClick={(event) => {
            // The button goes; the focus stays with its scale.
            event.currentTarget.parentElement?.querySelector('input')?.focus();
            onChange('');
          }}
        >
          ×
        </button>
      )}
    </fieldset>
  );
}
