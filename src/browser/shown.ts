/**
 * Runs `start` once the page is shown. A page may be prerendered unseen (ahead.ts): what it has read from storage could be out of date when
 * the person comes to it, so it neither reads nor writes before. `start` still runs before the first paint.
 * Also written into pages as text (Layout.astro, Tool.astro), so it may use nothing from outside itself.
 */
export function whenShown<Given extends readonly unknown[]>(start: (...given: Given) => void, ...given: Given): void {
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', () => start(...given), { once: true });
  else start(...given);
}
