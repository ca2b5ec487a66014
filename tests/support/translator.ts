import type { Page } from 'playwright-core';

/**
 * Lets pages be translated as Chrome and Edge do it: an element `<font>` in another one takes the place of each text, later ones too, and the page is
 * said to be in another language. Here into capitals.
 */
export async function withTranslator(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const originals = new Map<Element, Text>();
    const isLeft = (text: Text): boolean =>
      text.data.trim() === '' ||
      !text.parentElement ||
      text.parentElement.closest('script, style, textarea, font') !== null;
    const translate = (text: Text): void => {
      if (isLeft(text)) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data.toUpperCase();
      outer.append(inner);
      originals.set(outer, text);
      text.replaceWith(outer);
    };
    const translateAll = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = root instanceof Text ? [root] : [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      found.forEach(translate);
    };
    const watch = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') translate(target as Text);
        for (const node of addedNodes) if (node.isConnected) translateAll(node);
      }
    });
    Object.assign(window, {
      translatePage: () => {
        document.documentElement.lang = 'es';
        translateAll(document.body);
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      },
      showAsItWas: () => {
        watch.disconnect();
        for (const [font, text] of originals) font.replaceWith(text);
      },
    });
  });
}
const run = (page: Page, what: 'translatePage' | 'showAsItWas'): Promise<void> =>
  page.evaluate((name) => (window as unknown as Record<string, () => void>)[name]?.(), what);
export const translatePage = (page: Page): Promise<void> => run(page, 'translatePage');
export const showAsItWas = (page: Page): Promise<void> => run(page, 'showAsItWas');
