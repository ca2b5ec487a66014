/** Which keys do what, in a native dialog; and the choice to have no single letters among them (WCAG 2.1.4). */
import { useEffect, useRef } from 'react';
import type { FrameWords } from '../face.ts';
import type { OwnKeys } from './keys.tsx';
import style from './keys-sheet.css?url';

interface Props {
  readonly words: FrameWords['keys'];
  readonly own: OwnKeys;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onClose: () => void;
}

export function KeysSheet({ words, own, isOn, onSwitch, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const all: OwnKeys = [
    ...own,
    { keys: `${words.ctrl} Z`, does: words.undo },
    { keys: `${words.ctrl} ${words.shift} Z`, does: words.redo },
    { keys: 'R', does: words.ask },
    { keys: '/', does: words.search },
    { keys: '?', does: words.help },
  ];
  return (
    <dialog
      ref={dialog}
      className="keys-sheet"
      aria-label={words.title}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <link rel="stylesheet" href={style} />
      <p className="keys-title">{words.title}</p>
      <dl>
        {all.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} /> {words.letters}
      </label>
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  );
}
