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
    const tell = (said: string): void => sayInSight(said, target, words, say);
    if (head) tell(fill(words.headLeftOut, { head }));
    if (!isRows) tidyList(target, text.replace(/\r\n?/g, '\n'));
    const most = cutOffAt(target, isRows ? text : '');
    if (most > 0) tell(fill(words.cutOff, { n: most.toLocaleString(document.documentElement.lang) }));
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

/** The browser cuts off the rest without a word. @param list what became rows; '' where the text stands in the field @returns characters that fit; 0: all did */
function cutOffAt({ maxLength, value }: HTMLTextAreaElement | HTMLInputElement, list: string): number {
  if (list) return list.split(/[\t\r\n]/).some((entry) => entry.trim().length > MOST) ? MOST : 0;
  return maxLength > 0 && value.length >= maxLength ? maxLength : 0;
}

/** With a button beside it the sentence stays in sight: the field may be screens above. */
function sayInSight(said: string, field: HTMLElement, words: FrameWords, say: Say): void {
  const close = (): void => {
    say('');
    field.focus();
  };
  say(
    said,
    <button type="button" onClick={close}>
      {words.keys.close}
    </button>,
  );
}
