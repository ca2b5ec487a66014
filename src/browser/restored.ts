/**
 * When a person goes back to a page, some browsers refill its fields with what stood in them before, although page.ts asks them not to. It may belong
 * to another sheet or collaboration, so it is taken out before React takes over the fields. What the person has typed since, marked by early.ts, stays.
 * @param place the tool as the server wrote it
 */
export async function takeOutRestored(place: HTMLElement): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('pageshow', done, { once: true }));
  for (const control of place.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, textarea, select')) {
    if (control.dataset['typed'] !== undefined) continue;
    if ('options' in control) for (const option of control.options) option.selected = option.defaultSelected;
    else if (control.type === 'checkbox' || control.type === 'radio') control.checked = control.defaultChecked;
    else control.value = control.defaultValue;
  }
}
