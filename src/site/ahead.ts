/** Fetches the next page before it is asked for, and makes it ready unseen once it is likely (browser/shown.ts). No client router. */

/** Links in view this long are fetched, in milliseconds. */
const IN_VIEW = 150;
/** Links pointed at, in focus or in the middle of a touch screen this long are made ready, in milliseconds. */
const LIKELY = 100;
/** Pages fetched because their links were in view; what is pointed at comes on top. */
const MOST = 8;
/** Pages kept ready at the same time: each takes memory. */
const MOST_READY = 2;

/** Where data is dear, the connection slow beyond use, or the pages kept on the device already. */
function isUnwanted(): boolean {
  const { saveData, effectiveType = '' } =
    (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection ?? {};
  return saveData === true || effectiveType.endsWith('2g') || !!navigator.serviceWorker?.controller;
}

/** The speculation rules of the page (Layout.astro) wait for `data-ahead`; what does not know them is told of the link. */
const knowsRules = HTMLScriptElement.supports?.('speculationrules') ?? false;

const isElsewhere = ({ origin, pathname }: HTMLAnchorElement): boolean =>
  origin === location.origin && pathname !== location.pathname;

const fetched = new Set<string>();
function fetchAhead(link: HTMLAnchorElement): void {
  const { pathname, search } = link;
  if (!isElsewhere(link) || fetched.has(pathname)) return;
  fetched.add(pathname);
  if (knowsRules) link.dataset['ahead'] = 'fetch';
  // Not by a <link>: Firefox holds those to `default-src`, which the policy of the page forbids.
  else void fetch(pathname + search, { priority: 'low' }).catch(() => undefined);
}

const ready: HTMLAnchorElement[] = [];
/** What stands behind `#` may be a message to take in: such a page waits for the person. */
function makeReady(link: HTMLAnchorElement): void {
  if (!knowsRules || !isElsewhere(link) || link.hash || ready.includes(link)) return;
  link.dataset['ahead'] = 'ready';
  if (ready.push(link) > MOST_READY) ready.shift()!.dataset['ahead'] = 'fetch';
}

/** Tells of links of the text that stay within a part of the screen. */
function watchLinks(rootMargin: string, time: number, act: (link: HTMLAnchorElement) => void): void {
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  const view = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(waiting.get(target));
        if (isIntersecting)
          waiting.set(
            target,
            setTimeout(() => act(target as HTMLAnchorElement), time),
          );
      }
    },
    { rootMargin },
  );
  for (const link of document.querySelectorAll('main a[href]:not([download])')) view.observe(link);
}

/** The link under the pointer or in focus; on touch screens also links of the text that stay in view. */
export function fetchPagesAhead(): void {
  if (isUnwanted()) return;
  let likely: ReturnType<typeof setTimeout> | undefined;
  for (const kind of ['pointerover', 'focusin'])
    addEventListener(kind, ({ target }) => {
      clearTimeout(likely);
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]:not([download])');
      if (!link) return;
      fetchAhead(link);
      likely = setTimeout(() => makeReady(link), LIKELY);
    });
  if (!matchMedia('(hover: none) and (pointer: coarse)').matches) return;
  watchLinks('0px', IN_VIEW, (link) => fetched.size < MOST && fetchAhead(link));
  watchLinks('-40% 0px', IN_VIEW + LIKELY, makeReady);
}
