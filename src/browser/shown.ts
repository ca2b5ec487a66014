/**
 * Runs `start` once the page is shown. A page may be prepared ahead, unseen (ahead.ts): what it read from the store by then could be old when
 * the person comes to it, so nothing of it reads or writes before. It comes before the first paint all the same.
 * Also written into pages as text (Layout.astro, Tool.astro), so it may use nothing from outside itself.
 */
export function whenShown<Given extends readonly unknown[]>(start: (...given: Given) => void, ...given: Given): void {
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', () => start(...given), { once: true });
  else start(...given);
}
