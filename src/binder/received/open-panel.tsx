/** The other ways in: a pasted link, a chosen file, a dropped file. */
import { useEffect, useId, useRef } from 'react';
import { onDrop, readFile } from '#browser/files.ts';
import { fileToParcel, MOST_IN_FILE, type Parcel, textToParcel } from '#state/passing/link.ts';
import type { BinderWords } from '../words.ts';

interface Props {
  readonly words: BinderWords['passing']['receive'];
  readonly onParcel: (parcel: Parcel) => void;
}

export function OpenPanel({ words, onParcel }: Props) {
  const id = useId();
  const link = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const open = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const text = await readFile(chosen, 3 * MOST_IN_FILE); // bytes: UTF-8 takes up to three for one
    onParcel(text === null ? { ok: false, reason: 'tooLarge' } : fileToParcel(text));
  };
  useEffect(() => {
    void open(file.current?.files?.[0]); // chosen before the page was awake
    return onDrop((dropped) => void open(dropped));
  }, []);

  return (
    <section className="open-panel">
      <p className="soft">{words.nothing}</p>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          const text = link.current?.value.trim() ?? '';
          if (text !== '') onParcel(textToParcel(text));
        }}
      >
        <label htmlFor={`${id}-link`}>{words.paste}</label>
        <textarea ref={link} id={`${id}-link`} rows={3} spellCheck={false} autoComplete="off" />
        <button type="submit">{words.open}</button>
      </form>
      <p className="restore">
        <input
          ref={file}
          id={`${id}-file`}
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <label className="button" htmlFor={`${id}-file`}>
          {words.choose}
        </label>
      </p>
      <p className="soft">{words.drop}</p>
    </section>
  );
}
