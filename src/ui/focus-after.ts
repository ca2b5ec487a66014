/** Draws at once what an act changes and puts the focus on what it brought: a key pressed right after goes there, not to the page. */
import { flushSync } from 'react-dom';

/**
 * @param act changes state; in an event or after something waited for, never while React draws
 * @param find what gets the focus, looked for once the change is drawn; it needs `tabIndex={-1}` unless it is a control
 */
export function focusAfter(act: () => void, find: () => HTMLElement | null | undefined): void {
  flushSync(act);
  find()?.focus();
}

/** The first that can be seen: some wait behind a button, and cannot get the focus. Safari before 17.4 cannot tell. */
export const firstSeen = (within: Element | null | undefined, selector: string): HTMLElement | undefined =>
  [...(within?.querySelectorAll<HTMLElement>(selector) ?? [])].find((one) => one.checkVisibility?.() ?? true);

/** The first field of a tool that can be seen: where a person goes on. @param within the tool, or a part of it */
export function firstField(within: Element | null | undefined): HTMLElement | undefined {
  return firstSeen(within?.closest('.tool'), '.tool-view :is(input, textarea)');
}
