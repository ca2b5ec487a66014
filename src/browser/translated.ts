/**
 * A browser that translates a page puts an element of its own, `<font>`, in the place of each text. React holds on to the texts it drew: it would change
 * one that nobody sees any more, or stop at one that is gone, and take the tool off the screen. So each text goes back to its place, empty, next to
 * its translation, until React changes it or takes it away, or the browser shows the page as it was.
 */
const translations = new WeakMap<Text, { readonly font: Element; readonly words: string }>();
const texts = new WeakMap<Element, Text>();

const isFont = (node: Node | null): node is Element => node?.nodeName === 'FONT';

function keep(text: Text, font: Element): void {
  translations.set(text, { font, words: text.data });
  texts.set(font, text);
  text.data = '';
  font.before(text);
}

/** React said something else, or nothing any more: what was said before goes with its translation. */
function forget(text: Text): void {
  const { font } = translations.get(text) ?? {};
  if (!font) return;
  translations.delete(text);
  texts.delete(font);
  font.remove();
}

/** @param others what the browser put in the place of a translation it took back */
function giveBack(text: Text, others: readonly Node[]): void {
  text.data = translations.get(text)?.words ?? '';
  translations.delete(text);
  for (const other of others) if (other instanceof Text && other !== text) other.remove();
}

/**
 * @param changes of texts and elements, in their order
 * @param words what the first text each change took away said at that moment, where some time has passed since; without them it says the same still
 */
export function keepTexts(
  changes: readonly MutationRecord[],
  words: readonly (string | null | undefined)[] = [],
): void {
  for (const [at, { target, addedNodes, removedNodes, previousSibling, nextSibling }] of changes.entries()) {
    if (target instanceof Text && target.data !== '') forget(target);
    for (const gone of removedNodes) {
      if (gone instanceof Text && !gone.isConnected) {
        const font = [...addedNodes, previousSibling, nextSibling].find(isFont);
        if (translations.has(gone)) forget(gone);
        else if (font?.isConnected && !texts.has(font)) {
          if ((words[at] ?? gone.data) === gone.data) keep(gone, font);
          else font.replaceWith(gone); // to be translated anew
        }
      }
      const text = isFont(gone) && texts.get(gone);
      if (text) giveBack(text, [...addedNodes]);
    }
  }
}
