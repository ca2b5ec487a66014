/** The words that every page carries for what is loaded later (Layout.astro). */
import type ui from '#content/ui.json';
import type { InLocale } from '#locales';

type SearchWords = Omit<InLocale<typeof ui.search>, 'open' | 'noScript'>;

export function searchWords(): SearchWords {
  return JSON.parse(document.querySelector<HTMLElement>('#search-words')?.dataset['words'] ?? '{}');
}

/** What is searched for, as the end of the search page's address: behind `#` it is not sent to the host. */
export const hashOf = (query: string): string => `#q=${encodeURIComponent(query)}`;
