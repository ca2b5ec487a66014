import type { ClipboardEvent } from 'react';

const BULLET = /^\s*(?:[-–—•*·▪‣]|\d{1,2}[.)])\s+/;

/**
 * A list from a letter or a document is that many entries: its lines without their bullets, each as long as the field takes. None where it is
 * a single line: that is pasted as always.
 */
export function pastedLines(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): readonly string[] {
  const { maxLength } = event.currentTarget;
  const lines = event.clipboardData
    .getData('text/plain')
    .split(/\r?\n/)
    .map((line) => line.replace(BULLET, '').trim().slice(0, maxLength))
    .filter(Boolean);
  if (lines.length < 2) return [];
  event.preventDefault();
  return lines;
}
