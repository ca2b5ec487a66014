import type { ClipboardEvent } from 'react';
import { headIn, rowsIn } from '#lib/pasted-table.ts';

/**
 * What is pasted, as rows: a list from a letter, or the lines of a table. None for a single entry, which the browser pastes as always.
 * @param columns of a line
 */
export function pastedRows(event: ClipboardEvent, columns = 1): readonly (readonly string[])[] {
  const [text, html] = [event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html')];
  const rows = rowsIn(text, columns, html);
  if (rows.length < 2 && (columns === 1 || !rows[0]?.[1]) && !headIn(text, html)) return [];
  event.preventDefault();
  return rows;
}
