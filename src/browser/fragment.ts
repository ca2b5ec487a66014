/** What stands behind `#` in the address: taken out of the address bar at once, so that it stays in no history and on no screen. */

/** Longer ones are refused anyway; what is kept is enough to say so. */
const MOST = 40_000;

/**
 * Runs inline behind a room, before anything else of the page: written into it as text, so it may use nothing from outside itself.
 * Names of places on the page (`#main`) stay.
 */
export function keepFragment(): void {
  const place = document.currentScript?.previousElementSibling as HTMLElement | null;
  const { hash, pathname, search } = location;
  if (!place || hash.length < 2 || document.getElementById(hash.slice(1))) return;
  place.dataset['fragment'] = hash.slice(0, 40_000);
  history.replaceState(null, '', pathname + search);
}

/** The fragment kept on the way in, or the one that has just been put into the address bar; null for none. It is given out once. */
export function takeFragment(): string | null {
  const place = document.querySelector<HTMLElement>('[data-fragment]');
  const kept = place?.dataset['fragment'];
  if (place) delete place.dataset['fragment'];
  if (kept !== undefined) return kept;
  const { hash, pathname, search } = location;
  if (hash.length < 2 || document.getElementById(hash.slice(1))) return null;
  history.replaceState(null, '', pathname + search);
  return hash.slice(0, MOST);
}

/** Tells when another link is opened in the same tab. Returns how to stop listening. */
export function watchFragment(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Takes a fragment along when the person switches the language. Returns how to stop. */
export function carryFragment(fragment: string): () => void {
  const link = document.querySelector<HTMLAnchorElement>('[data-language]');
  const carry = (): void => {
    if (link) link.hash = fragment;
  };
  link?.addEventListener('click', carry);
  return () => link?.removeEventListener('click', carry);
}
