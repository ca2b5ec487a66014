/** Says that a field was too short for what was pasted: the browser cuts off the rest without a word. */
import { fill } from '#lib/fill.ts';
import type { Say } from '#ui/said.tsx';
import type { FrameWords } from '../face.ts';

export function sayCutOff(target: EventTarget, words: FrameWords, say: Say): void {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const { maxLength, value } = target;
  if (maxLength <= 0 || value.length < maxLength) return;
  const close = (): void => {
    say('');
    target.focus();
  };
  // With a button beside it the sentence stays in sight: the field may be screens above.
  say(
    fill(words.cutOff, { n: maxLength.toLocaleString(document.documentElement.lang) }),
    <button type="button" onClick={close}>
      {words.keys.close}
    </button>,
  );
}
