/** The way from what is said about a brief to the place it is about. Apart from the hints: it is needed only when they are there. */
import type { Place } from './check/finding.ts';

/** Puts the cursor where something is said, and marks it. Places without a field of text get the cursor alone. */
export function goTo(from: Element | null, field: Place, start: number, end: number): void {
  const form = from?.closest('.brief');
  const control =
    field === 'dueOn' || field === 'dueTime'
      ? form?.querySelectorAll<HTMLInputElement>('.due-fields input')[field === 'dueOn' ? 0 : 1]
      : form?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-cell="${field}"]`);
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
  if (end > start) control?.setSelectionRange(start, end);
}
