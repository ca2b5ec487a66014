/** Keeps in the tab, in one note for each sheet, what no document holds: words half typed in a line, and which part of the sheet is open. */
import { type RefObject, useEffect, useMemo } from 'react';
import { dropNote, readNote, writeNote } from '#browser/session.ts';
import { type Stay, useKept } from '#ui/kept.ts';

/** Lines by their id, or by their place among those that have none. */
type Lines = Readonly<Record<string, HTMLInputElement>>;
type Words = Readonly<Record<string, string>>;
/** Key of what is open, beside those of the lines. */
const STAY = 'stay';

/**
 * Kept are lines for something new (`data-line`), and fields whose text cannot be read, which is stored nowhere either
 * (`data-line="unread"`; `read` while it can).
 * @param sheet the one the words are meant for: they are never shown in another @param isWhole all lines are there
 * @param turn raised when the person goes to another sheet. `sheet` alone does not tell: a new one gets its id with the first entry
 * @returns what is open, to be read and set
 */
export function useTabNote(root: RefObject<HTMLElement | null>, sheet: string, isWhole: boolean, turn: number): Stay {
  const key = `typing:${sheet}`;
  const stay: Stay = useMemo(() => new Map(Object.entries(keptIn(key)[STAY] ?? {})), [turn]);
  const keep = (words: Words): void => {
    const kept = stay.size > 0 ? { ...words, [STAY]: Object.fromEntries(stay) } : words;
    if (Object.keys(kept).length > 0) writeNote(key, JSON.stringify(kept));
    else dropNote(key);
  };
  const lines = (): Lines => {
    const all = [...(root.current?.querySelectorAll<HTMLInputElement>('[data-line]') ?? [])];
    return Object.fromEntries(all.map((line, index) => [line.id || index, line]));
  };
  useKept(() => {
    const words = Object.entries(lines()).flatMap(([id, { value, dataset }]) =>
      value === '' || dataset['line'] === 'read' ? [] : [[id, value]],
    );
    keep(Object.fromEntries(words));
  });
  useEffect(() => {
    if (!isWhole) return;
    const kept = keptIn(key) as Words;
    for (const [id, line] of Object.entries(lines()))
      if (kept[id] && (line.value === '' || line.dataset['line'] === 'read')) type(line, kept[id]);
    return () => keep({}); // another sheet is open in this page now: what stood in the lines is gone
  }, [isWhole, key]);
  return stay;
}

/** Notes are this browser's own, but may be of another version of the site. */
function keptIn(key: string): Readonly<Record<string, string | Words>> {
  try {
    return Object(JSON.parse(readNote(key) ?? '{}'));
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
