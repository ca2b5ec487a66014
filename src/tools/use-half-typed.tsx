/** What stands in a line for a new entry is in no document yet: it stays with the tab while the page is away, under the sheet it is meant for. */
import { type RefObject, useEffect } from 'react';
import { dropNote, readNote, writeNote } from '#browser/session.ts';
import { useKept } from '#ui/kept.ts';

/** @param sheet what the words are meant for: never shown in another one @param isWhole all lines (`data-line`) are there */
export function useHalfTyped(root: RefObject<HTMLElement | null>, sheet: string, isWhole: boolean): void {
  const key = `typing:${sheet}`;
  const lines = (): readonly HTMLInputElement[] => [
    ...(root.current?.querySelectorAll<HTMLInputElement>('[data-line]') ?? []),
  ];
  useKept(() => {
    const words = lines().map(({ value }) => value);
    if (words.some(Boolean)) writeNote(key, words.join('\n'));
    else dropNote(key);
  });
  useEffect(() => {
    if (!isWhole) return;
    const kept = readNote(key)?.split('\n') ?? [];
    for (const [index, line] of lines().entries()) if (kept[index] && line.value === '') type(line, kept[index]);
    return () => dropNote(key); // another sheet is open in this page now: what stood in the lines is gone
  }, [isWhole, key]);
}

/** As if by hand: what React keeps of the field follows. */
function type(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
