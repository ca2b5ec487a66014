/** One of a few, as round boxes side by side: a scale, a side, yes or no. Choosing the chosen one again by its button takes the answer back. */
import { useId } from 'react';

interface Props<Value extends string> {
  readonly legend: React.ReactNode;
  readonly hint?: string | undefined;
  /** '' for no answer. */
  readonly value: Value | '';
  readonly options: readonly (readonly [value: Value, label: React.ReactNode])[];
  readonly onChange: (value: Value | '') => void;
  /** Path of the field in the document, for what is chosen before the page is awake; none where the answer is not stored in it. */
  readonly cell?: string | undefined;
  /** Words of the button that takes the answer back; without them there is none. */
  readonly clear?: string | undefined;
  /** Plain circles in one line: for what only chooses what is shown, and must not look like a question. */
  readonly isPlain?: boolean;
}

export function Choice<Value extends string>(props: Props<Value>) {
  const { legend, hint, value, options, onChange, cell, clear, isPlain } = props;
  const id = useId();
  return (
    <fieldset className={isPlain ? 'choice-line' : 'choice'} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={isPlain ? undefined : 'choice-options'}>
        {options.map(([option, label]) => (
          <label key={option}>
            <input
              type="radio"
              name={id}
              value={option}
              checked={value === option}
              data-cell={cell}
              autoComplete="off"
              onChange={() => onChange(option)}
            />
            <span>{label}</span>
          </label>
        ))}
        {clear && value !== '' && (
          <button
            type="button"
            className="quiet"
            onClick={(event) => {
              // The button goes; the focus stays with the question.
              event.currentTarget.parentElement?.querySelector('input')?.focus();
              onChange('');
            }}
          >
            {clear}
            <span className="visually-hidden">: {legend}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
