/**
 * /suche/?q=… and /en/search/?q=…, or behind `#`: answers the query in the field or the address. What is searched for then stands behind `#` only:
 * it comes back with a reload and can be linked, and is not sent to the host.
 */
import { wireSearch } from './list.ts';
import { hashOf } from './words.ts';

export function answerAddress(): void {
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  const input = page?.querySelector('input');
  const list = page?.querySelector('ol');
  const status = page?.querySelector<HTMLElement>('[role=status]');
  if (!input || !list || !status) return;
  const run = wireSearch({
    input,
    list,
    status,
    most: Number.POSITIVE_INFINITY,
    onSearched: (query) => history.replaceState(null, '', `${location.href.replace(/[?#].*/, '')}${hashOf(query)}`),
  });
  addEventListener('hashchange', () => {
    input.value = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
    void run();
  });
  const { search, hash } = location;
  const asked = input.value || new URLSearchParams(search || hash.slice(1)).get('q'); // typed before this code had come
  if (asked) {
    input.value = asked;
    void run();
  } else input.focus();
}
