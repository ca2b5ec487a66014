/** What is new, as a text to send, and the way to remember that it was sent. */
import { useId, useRef } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { useSaid } from '#ui/said.tsx';
import { copyOrMark } from '../copy-button.tsx';
import { told } from './acts.ts';
import type { SinceProps } from './since-panel.tsx';
import { sinceText } from './since-text.ts';

export function SinceBody({ items, due, ...props }: SinceProps) {
  const { value, words, frame, locale, today, onChange } = props;
  const { since, said: sentences } = words.labels;
  const id = useId();
  const [said, say] = useSaid();
  const nothing = useRef<HTMLParagraphElement>(null);
  const message = useRef<HTMLTextAreaElement>(null);
  const text = sinceText(props, items, due);
  const { on } = value.told;
  const remember = (): void => {
    const take = (): void => {
      onChange(told(value, value, today));
      say(sentences.told);
    };
    focusAfter(take, () => nothing.current); // the buttons go away: the line that takes their place has it
  };

  return (
    <>
      {text === '' ? (
        <p ref={nothing} tabIndex={-1}>
          {on === '' ? since.nothingYet : fill(since.nothing, { day: formatDay(on, locale, 'field') })}
        </p>
      ) : (
        <>
          <p className="hint" id={`${id}-hint`}>
            {since.hint}
          </p>
          <textarea
            ref={message}
            readOnly
            rows={6}
            aria-label={since.text}
            aria-describedby={`${id}-hint`}
            value={text}
          />
          <p className="panel-acts">
            <button type="button" onClick={() => void copyOrMark(message.current, frame).then(say)}>
              {since.copy}
            </button>
            <button type="button" onClick={remember}>
              {since.remember}
            </button>
          </p>
        </>
      )}
      <p className="tool-said" role="status">
        {said}
      </p>
    </>
  );
}
