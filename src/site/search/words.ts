/** The words that every page carries for what is loaded later (Layout.astro). */
type SearchWords = Readonly<Record<'one' | 'many' | 'none' | 'loading' | 'failed', string>>;

export function searchWords(): SearchWords & Record<string, string> {
  return JSON.parse(document.querySelector<HTMLElement>('#search-words')?.dataset['words'] ?? '{}');
}
