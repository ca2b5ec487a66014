/** What stands behind `#` in the address: taken out of the address bar at once, so that it stays in no history and on no screen. */

/** Longer ones are refused anyway; what is kept is enough to say so. */
const MOST = 40_000;

/**
 * Runs inline behind a room, before anything else of the page: written into it as text, so it may use nothing from outside itself.
 * Until the code has come that takes it, the fragment lies in the state of this entry of the tab's history: a reload finds it there.
 * Names of places on the page (`#main`) stay.
 */
export function keepFragment(): void {
  const { hash, pathname, search } = location;
  if (hash.length < 2 || document.getElementById(hash.slice(1))) return;
  history.replaceState(hash.slice(0, 40_000), '', pathname + search);
}

/** The fragment kept on the way in, or the one that has just been put into the address bar; null for none. It is given out once. */
export function takeFragment(): string | null {
  const { hash, pathname, search } = location;
  const isNew = hash.length > 1 && !document.getElementById(hash.slice(1));
  const kept = isNew ? hash.slice(0, MOST) : history.state;
  if (typeof kept !== 'string') return null;
  history.replaceState(null, '', isNew ? pathname + search : undefined);
  return kept;
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
