/**
 * What runs inline in the head of every page, before anything is drawn. Written into it as text (Layout.astro), so it may use nothing from
 * outside itself.
 */

/** The chosen theme, and whether there is a collaboration, whose questions are then at hand on every page. */
export function showChoices(): void {
  try {
    const { dataset } = document.documentElement;
    const theme = localStorage.getItem('eingespielt:theme');
    if (theme) dataset['theme'] = theme;
    if (localStorage.getItem('eingespielt:here')) dataset['here'] = '';
  } catch {
    // no storage: the system's theme, and nothing is at hand
  }
}

/**
 * Asks for the typefaces early where they can be there in time. Browsers hold back the first paint for a font that is asked for in the head, Chromium for
 * up to 100 ms, and one that comes later is not used (`font-display: optional`): over a slow line that would be waiting for nothing.
 */
export function askForFonts(addresses: readonly string[]): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // A trip there and back of this time, in milliseconds, leaves enough for a second one. On a later page they are in the browser's cache.
  const isNear = visit && visit.responseStart - visit.requestStart < 80;
  const { navigation } = window as { navigation?: { entries(): unknown[] } };
  if (!isNear && !(navigation && navigation.entries().length > 1)) return;
  for (const href of addresses)
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', crossOrigin: '', href }),
    );
}
