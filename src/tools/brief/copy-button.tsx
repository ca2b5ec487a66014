/** Copies a text and says beside the button whether that worked. */
import { useState } from 'react';
import { copyText } from '#browser/out.ts';
import type { FrameWords } from '../face.ts';

interface Props {
  readonly label: string;
  readonly words: FrameWords;
  readonly text: () => string;
}

export function CopyButton({ label, words, text }: Props) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => setSaid((await copyText(text())) ? words.copied : words.copyFailed);
  return (
    <p className="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  );
}
