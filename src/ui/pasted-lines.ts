import type { ClipboardEvent } from 'react';

/** A list from a letter or a document is that many entries, without its bullets; what nobody means to paste as a list is cut off. */
const MOST = 100;
const BULLET = /^\s*(?:[-–—•*·▪‣]|\d{1,2}[.)])\s+/;

/** The lines of what is pasted, each an entry of its own. None where it is a single line: that is pasted as always. */
export function pastedLines(event: ClipboardEvent): readonly string[] {
  const lines = event.clipboardData
    .getData('text/plain')
    .split(/\r?\n/)
    .map((line) => line.replace(BULLET, '').trim().slice(0, 500))
    .filter(Boolean);
  if (lines.length < 2) return [];
  event.preventDefault();
  return lines.slice(0, MOST);
}
