/** What stands behind `#` in the address: taken out of the address bar at once, so that it stays in no history and on no screen. */

/**
 * Runs inline behind a room, before anything else of the page: written into it as text, so it may use nothing from outside itself.
 * The fragment lies in the state of this entry of the tab's history from then on. Longer ones than its 40,000 characters are refused anyway;
 * what is kept is enough to say so. Names of places on the page (`#main`) stay.
 */
export function keepFragment(): void {
  const { hash, href } = location;
  if (hash.length < 2 || document.getElementById(hash.slice(1))) return;
  history.replaceState(hash.slice(0, 40_000), '', href.slice(0, href.indexOf('#')));
}

/**
 * The fragment kept on the way in, or the one that has just been put into the address bar; null for none. It stays with this entry of the
 * tab's history until it is decided about, so that a reload does not lose what was sent.
 */
export function readFragment(): string | null {
  keepFragment();
  return typeof history.state === 'string' ? history.state : null;
}

export function forgetFragment(): void {
  history.replaceState(null, '');
}

/** Replaces it once its content is taken over, so that a person who comes back to this entry is told so. */
export function markTaken(): void {
  history.replaceState({ isTaken: true }, '');
}

export const wasTaken = (): boolean => Object(history.state).isTaken === true;

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
