/** Fetches the next page before it is asked for: the page alone, nothing of it runs, nothing is stored. No client router. */

/** Links in view this long are fetched, in milliseconds. */
const IN_VIEW = 150;
/** Pages fetched because their links were in view; what is pointed at comes on top. */
const MOST = 8;

/** Where data is dear, the connection slow beyond use, or the pages kept on the device already. */
function isUnwanted(): boolean {
  const { saveData, effectiveType = '' } =
    (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection ?? {};
  return saveData === true || effectiveType.endsWith('2g') || !!navigator.serviceWorker?.controller;
}

const fetched = new Set<string>([location.pathname]);
function fetchAhead(link: HTMLAnchorElement): void {
  const { origin, pathname, search } = link;
  if (origin !== location.origin || fetched.has(pathname)) return;
  fetched.add(pathname);
  // The speculation rules of the page (Layout.astro) wait for this mark; what does not know them is told of the link.
  if (HTMLScriptElement.supports?.('speculationrules')) link.dataset['ahead'] = '';
  else
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: pathname + search }));
}

/** The link under the pointer or in focus; on touch screens also links of the text that stay in view. */
export function fetchPagesAhead(): void {
  if (isUnwanted()) return;
  for (const kind of ['pointerover', 'focusin'])
    addEventListener(kind, ({ target }) => {
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]:not([download])');
      if (link) fetchAhead(link);
    });
  if (!matchMedia('(hover: none)').matches) return;
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  const view = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(waiting.get(target));
      if (!isIntersecting || fetched.size > MOST) continue;
      waiting.set(
        target,
        setTimeout(() => fetchAhead(target as HTMLAnchorElement), IN_VIEW),
      );
    }
  });
  for (const link of document.querySelectorAll('main a[href]:not([download])')) view.observe(link);
}
