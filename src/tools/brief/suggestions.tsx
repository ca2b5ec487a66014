/** Texts one can take into a field with one press, and out again. What is typed stays. */
import { isTakenUp, takeUp } from './take-up.ts';

interface Props {
  /** Name of the group, for those who cannot see that it stands below the field. */
  readonly label: string;
  readonly texts: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Texts of which only one can stand in the field. */
  readonly exclusive: readonly string[];
  readonly children?: React.ReactNode;
}

export function Suggestions({ label, texts, value, onChange, exclusive, children }: Props) {
  return (
    <div className="suggestions" role="group" aria-label={label}>
      {children}
      {texts.map((text) => (
        <button
          key={text}
          type="button"
          aria-pressed={isTakenUp(value, text)}
          onClick={() => onChange(takeUp(value, text, exclusive.includes(text) ? exclusive : []))}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
