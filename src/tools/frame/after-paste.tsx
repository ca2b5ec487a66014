/** What is done about a pasted text: a list gets one sign for its points; that a field was too short is said, and that the head of a table is no row. */
import { fill } from '#lib/fill.ts';
import { withOneSign } from '#lib/list-signs.ts';
import { headIn, MOST } from '#lib/pasted-table.ts';
import type { Say } from '#ui/said.tsx';
import type { FrameWords } from '../face.ts';

/** @param pasted what was pasted, and the same as the clipboard has it for a page @param isRows whether it became rows of a list */
export function afterPaste(
  target: EventTarget,
  { text, html }: { readonly text: string; readonly html: string },
  isRows: boolean,
  words: FrameWords,
  say: Say,
): void {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  // The browser pastes only after all listeners have run.
  setTimeout(() => {
    const head = isRows ? headIn(text, html) : '';
    if (head) say(fill(words.headLeftOut, { head }));
    if (!isRows) tidyList(target, text.replace(/\r\n?/g, '\n'));
    sayCutOff(target, isRows ? text : '', words, say);
  });
}

/** As if typed, so that it can be taken back; nothing where the text is not found as it was pasted: somebody goes on typing. */
function tidyList(field: HTMLTextAreaElement | HTMLInputElement, pasted: string): void {
  const isText = field.matches('textarea:not([rows="1"])');
  const shown = isText ? pasted : pasted.replace(/[\n\t]/g, ' ');
  const point = isText ? pasted : pasted.trim();
  const list = withOneSign(point);
  const end = field.selectionEnd ?? 0;
  const from = end - shown.length;
  // Several points in one line stay apart by their signs.
  if (list === point || (!isText && point.includes('\n')) || from < 0 || field.value.slice(from, end) !== shown) return;
  field.setSelectionRange(from, end);
  // Word ends its last line, too.
  const atEnd = end === field.value.length ? list.trimEnd() : list;
  document.execCommand('insertText', false, isText ? atEnd : list.replace(/^– /, ''));
}

/** The browser cuts off the rest without a word. @param list what became rows; '' where the text stands in the field */
function sayCutOff(field: HTMLTextAreaElement | HTMLInputElement, list: string, words: FrameWords, say: Say): void {
  const { maxLength, value } = field;
  const isCut = list
    ? list.split(/[\t\r\n]/).some((entry) => entry.trim().length > MOST)
    : maxLength > 0 && value.length >= maxLength;
  if (!isCut) return;
  const close = (): void => {
    say('');
    field.focus();
  };
  // With a button beside it the sentence stays in sight: the field may be screens above.
  say(
    fill(words.cutOff, { n: (list ? MOST : maxLength).toLocaleString(document.documentElement.lang) }),
    <button type="button" onClick={close}>
      {words.keys.close}
    </button>,
  );
}
