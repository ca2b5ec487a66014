/** What stands in a line for a new entry is in no document yet: it stays with the tab while the page is away, under the sheet it is meant for. */
import { type RefObject, useEffect } from 'react';
import { dropNote, readNote, writeNote } from '#browser/session.ts';
import { useKept } from '#ui/kept.ts';

/** Lines by their id, or by their place among those that have none. */
type Lines = Readonly<Record<string, HTMLInputElement>>;

/**
 * A line for something new (`data-line`), and a field whose text cannot be read, which is stored nowhere either (`data-line="unread"`;
 * `read` while it can).
 * @param sheet what the words are meant for: never shown in another one @param isWhole all lines are there
 */
export function useHalfTyped(root: RefObject<HTMLElement | null>, sheet: string, isWhole: boolean): void {
  const key = `typing:${sheet}`;
  const lines = (): Lines => {
    const all = [...(root.current?.querySelectorAll<HTMLInputElement>('[data-line]') ?? [])];
    return Object.fromEntries(all.map((line, index) => [line.id || index, line]));
  };
  useKept(() => {
    const words = Object.entries(lines()).flatMap(([id, { value, dataset }]) =>
      value === '' || dataset['line'] === 'read' ? [] : [[id, value]],
    );
    if (words.length > 0) writeNote(key, JSON.stringify(Object.fromEntries(words)));
    else dropNote(key);
  });
  useEffect(() => {
    if (!isWhole) return;
    const kept = wordsIn(readNote(key));
    for (const [id, line] of Object.entries(lines()))
      if (kept[id] && (line.value === '' || line.dataset['line'] === 'read')) type(line, kept[id]);
    return () => dropNote(key); // another sheet is open in this page now: what stood in the lines is gone
  }, [isWhole, key]);
}

/** Notes are this browser's own, but may be of another version of the site. */
function wordsIn(note: string | null): Readonly<Record<string, string>> {
  try {
    return Object(JSON.parse(note ?? '{}'));
  } catch {
    return {};
  }
}

/** As if by hand: what React keeps of the field follows. */
function type(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // What to change stands below again, once the field knows its text.
  if (field.dataset['line']) setTimeout(() => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
}
