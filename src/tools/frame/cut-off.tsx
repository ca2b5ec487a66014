/** Says that a field was too short for what was pasted: the browser cuts off the rest without a word. */
import { fill } from '#lib/fill.ts';
import { MOST } from '#lib/pasted-table.ts';
import type { Say } from '#ui/said.tsx';
import type { FrameWords } from '../face.ts';

/** @param list what was pasted, where it became rows; '' where it stands in the field */
export function sayCutOff(target: EventTarget, list: string, words: FrameWords, say: Say): void {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const { maxLength, value } = target;
  const isCut = list
    ? list.split(/[\t\r\n]/).some((entry) => entry.trim().length > MOST)
    : maxLength > 0 && value.length >= maxLength;
  if (!isCut) return;
  const close = (): void => {
    say('');
    target.focus();
  };
  // With a button beside it the sentence stays in sight: the field may be screens above.
  say(
    fill(words.cutOff, { n: (list ? MOST : maxLength).toLocaleString(document.documentElement.lang) }),
    <button type="button" onClick={close}>
      {words.keys.close}
    </button>,
  );
}
