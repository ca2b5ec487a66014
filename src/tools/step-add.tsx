/** Room for a step of one’s own: type, Enter, and on to the next. */
import { useId, useRef } from 'react';
import { pastedLines } from '#ui/pasted-lines.ts';

interface Props {
  readonly label: string;
  /** Short enough for a phone; the label says where it goes. */
  readonly placeholder: string;
  readonly button: string;
  readonly onAdd: (text: string) => void;
}

export function AddStep({ label, placeholder, button, onAdd }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const add = (): void => {
    const text = field.current?.value.trim() ?? '';
    if (!field.current || text === '') return;
    onAdd(text);
    field.current.value = '';
    field.current.focus();
  };
  return (
    <p className="add-step">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        ref={field}
        data-line=""
        type="text"
        autoComplete="off"
        maxLength={500}
        placeholder={placeholder}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && add()}
        onPaste={(event) => pastedLines(event).forEach(onAdd)}
      />
      <button type="button" className="quiet" onClick={add}>
        {button}
      </button>
    </p>
  );
}
