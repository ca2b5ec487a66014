/** The other ways in: a pasted link, a chosen file, a dropped file. */
import { useEffect, useId, useState } from 'react';
import { onDrop, readFile } from '#browser/files.ts';
import { fileToParcel, MOST_IN_FILE, type Parcel, textToParcel } from '#state/passing/link.ts';
import type { BinderWords } from './words.ts';

interface Props {
  readonly words: BinderWords['passing']['receive'];
  readonly onParcel: (parcel: Parcel) => void;
}

export function OpenPanel({ words, onParcel }: Props) {
  const id = useId();
  const [link, setLink] = useState('');
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await readFile(file, MOST_IN_FILE);
    onParcel(text === null ? { ok: false, reason: 'tooLarge' } : fileToParcel(text));
  };
  useEffect(() => onDrop((file) => void open(file)), []);

  return (
    <section className="open-panel">
      <p>{words.intro}</p>
      <p className="soft">{words.nothing}</p>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (link.trim() !== '') onParcel(textToParcel(link));
        }}
      >
        <label htmlFor={`${id}-link`}>{words.paste}</label>
        <textarea
          id={`${id}-link`}
          rows={3}
          spellCheck={false}
          autoComplete="off"
          value={link}
          onChange={(event) => setLink(event.target.value)}
        />
        <button type="submit">{words.open}</button>
      </form>
      <p className="restore">
        <input
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
