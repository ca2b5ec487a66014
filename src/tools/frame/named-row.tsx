/**
 * Goes to the line the address names behind `#`, as links from the binder do: brings it into view and puts the focus on its first control,
 * unless the person has begun elsewhere. A name that is not there changes nothing. A line is named by its row (`data-row`), or, where the
 * day stands outside a row or in one of another name, by what is due there (`data-due`, the id of `Due`).
 */
export function goToNamedRow(tool: HTMLElement | null): void {
  if (document.activeElement !== document.body) return;
  const name = CSS.escape(location.hash.slice(1));
  const row = tool?.querySelector<HTMLElement>(`[data-row="${name}"], [data-due="${name}"]`);
  for (let part = row?.closest('details'); part; part = part.parentElement?.closest('details')) part.open = true;
  const field = row?.querySelector<HTMLElement>('input, textarea, select, button');
  row?.scrollIntoView({ block: 'center' });
  // The middle of a row that is higher than the screen may be far from where one writes.
  if (row && row.offsetHeight > innerHeight) field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
