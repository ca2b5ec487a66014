/** Fields of several lines: what browsers and React leave to be done about them. */

/**
 * Lets fields of several lines grow with their words where the browser does not do it itself (`field-sizing`: not in Safari before 26.2).
 * React writes what a field shows into it as its text too, so a change of its children is a change of words, whoever made it.
 * @param root fields in it, also those that come later; what one only reads keeps its height
 */
export function growFields(root: HTMLElement): void {
  // All are read before one is changed: every change would lay out the page anew for the next one.
  const fit = (fields: readonly HTMLTextAreaElement[]): void => {
    for (const { style } of fields) style.height = '';
    const heights = fields.map(({ scrollHeight, clientHeight, offsetHeight }) =>
      scrollHeight > clientHeight ? `${scrollHeight + offsetHeight - clientHeight}px` : '',
    );
    for (const [index, { style }] of fields.entries()) style.height = heights[index] ?? '';
  };
  /** A field in a closed part has none, and is fitted when it gets one. */
  const widths = new WeakMap<Element, number>();
  const sizes = new ResizeObserver((entries) => {
    const changed = entries.filter(({ target, contentRect }) => widths.get(target) !== contentRect.width);
    for (const { target, contentRect } of changed) widths.set(target, contentRect.width);
    fit(changed.map(({ target }) => target as HTMLTextAreaElement));
  });
  const watch = (): void => {
    for (const field of root.querySelectorAll('textarea:not([readonly])')) sizes.observe(field);
  };
  new MutationObserver((changes) => {
    fit(changes.map(({ target }) => target).filter((target) => target instanceof HTMLTextAreaElement));
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) watch();
  }).observe(root, { childList: true, subtree: true });
  watch();
}

/**
 * React writes what a field shows into it as its text too, with every letter, and after each such change Chromium's own undo takes back one letter
 * at a time. It may while it makes the field; afterwards only `growFields` needs it. Done by fetching this file, which is fetched with the first focus.
 */
if (CSS.supports('field-sizing', 'content'))
  Object.defineProperty(HTMLTextAreaElement.prototype, 'defaultValue', {
    get(this: HTMLTextAreaElement) {
      return this.textContent; // restored.ts reads it of fields that wake later
    },
    set(this: HTMLTextAreaElement, text: string) {
      if (!this.isConnected) this.textContent = text;
    },
  });
