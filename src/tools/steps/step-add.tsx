/** Room for a step of one’s own: type, Enter, and on to the next. */
import { useId, useRef } from 'react';

interface Props {
  readonly label: string;
  /** Short enough for a phone; the label says where it goes. */
  readonly placeholder: string;
  readonly button: string;
  readonly onAdd: (...texts: readonly string[]) => void;
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
  /** A pasted list is that many steps. How it is read is fetched: the plan's page has no room for what is rarely done. */
  const paste = (event: React.ClipboardEvent<HTMLInputElement>): void => {
    const { clipboardData, currentTarget } = event;
    const [text, html] = [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
    if (!/\S\s*\n\s*\S/.test(text)) return;
    event.preventDefault();
    void import('#lib/pasted-table.ts').then(
      ({ rowsIn }) => onAdd(...rowsIn(text, 1, html).flat()),
      () => {
        currentTarget.value = text; // as the browser would have pasted it
      },
    );
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
        onPaste={paste}
      />
      <button type="button" className="quiet" onClick={add}>
        {button}
      </button>
    </p>
  );
}
