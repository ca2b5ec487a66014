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
  /** The width each field was fitted for. One in a closed part has none, and is fitted when it gets one. */
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

/** What a person has typed into a field last, or what was put there since. */
const known = new WeakMap<HTMLTextAreaElement, string>();
/** What our undo or another tab has put into a field, and whether something was typed since. */
const others = new WeakMap<HTMLTextAreaElement, { text: string; isTypedOn: boolean }>();

/**
 * With every letter React also writes what a field shows into its text content, and that makes Chromium's own undo take back one letter at a time.
 * So React may do it only while it creates the field; afterwards nobody but `growFields` needs it. Called as this file loads, with the first focus.
 */
function keepUndoWhole(): void {
  Object.defineProperty(HTMLTextAreaElement.prototype, 'defaultValue', {
    get(this: HTMLTextAreaElement) {
      return known.get(this) ?? this.textContent; // React asks before it writes; restored.ts reads it of fields that wake later
    },
    set(this: HTMLTextAreaElement, text: string) {
      if (!this.isConnected) this.textContent = text;
      else if (known.get(this) !== text) {
        known.set(this, text);
        others.set(this, { text, isTypedOn: false });
      }
    },
  });
}

/** Chromium's own undo stores positions, not words: over text that our undo or another tab has put there it would mix the two. So it ends there. */
function endUndoAtOthers(): void {
  const listen = (type: 'beforeinput' | 'input', act: (field: HTMLTextAreaElement, event: InputEvent) => void): void =>
    addEventListener(
      type,
      (event) => event.target instanceof HTMLTextAreaElement && act(event.target, event as InputEvent),
      true,
    );
  listen('input', (field) => {
    known.set(field, field.value);
    const last = others.get(field);
    if (last) last.isTypedOn = true;
  });
  listen('beforeinput', (field, event) => {
    const last = others.get(field);
    if (last?.text !== field.value) return;
    if (event.inputType === 'historyUndo' || (event.inputType === 'historyRedo' && !last.isTypedOn))
      event.preventDefault();
  });
}

if (CSS.supports('field-sizing', 'content')) {
  keepUndoWhole();
  endUndoAtOthers();
}
