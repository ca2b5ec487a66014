/** Copies a text and says beside the button whether that worked. Where the browser forbids it, the text stands there to be copied by hand. */
import { useRef, useState } from 'react';
import { copyText } from '#browser/share.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { useSaid } from '#ui/said.tsx';
import type { FrameWords } from './face.ts';

/** Copies a text that stands in a field; where that is forbidden it is marked there. @returns what to say */
export async function copyOrMark(field: HTMLTextAreaElement | null, words: FrameWords): Promise<string> {
  const isCopied = await copyText(field?.value ?? '');
  if (!isCopied) field?.select();
  return isCopied ? words.copied : words.copyByHand;
}

interface Props {
  readonly label: string;
  readonly words: FrameWords;
  readonly text: () => string;
  /** Said when it is copied; absent: just that. */
  readonly done?: string;
}

export function CopyButton({ label, words, text, done = words.copied }: Props) {
  const [said, say] = useSaid();
  const [byHand, setByHand] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    const wanted = text();
    const isCopied = await copyText(wanted);
    const show = (): void => {
      say(isCopied ? done : words.copyByHand);
      setByHand(isCopied ? '' : wanted);
    };
    focusAfter(show, () => field.current);
    field.current?.select();
  };
  return (
    <>
      <p className="copy">
        <button type="button" onClick={() => void copy()}>
          {label}
        </button>{' '}
        <span role="status">{said}</span>
      </p>
      {byHand !== '' && <textarea ref={field} readOnly rows={6} aria-label={label} value={byHand} />}
    </>
  );
}
