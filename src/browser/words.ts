/** Words that a page needs only sometimes are files of their own, one per language: /words/onboarding.de.json. Data has one for every language. */

/** The language the page is written in. Its `lang` is what the browser makes of it: one that translates the page changes that. */
export const pageLocale = (): string => document.documentElement.dataset['locale'] ?? '';

const fetched = new Map<string, Promise<unknown>>();

async function fetchFile(file: string): Promise<unknown> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const response = await fetch(`${base}words/${file}.json`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

/** Fetches and parses a file, once. Rejects when it cannot be loaded; the caller says so. */
export function fetchData<Data>(file: string): Promise<Data> {
  const data = fetched.get(file) ?? fetchFile(file);
  fetched.set(file, data);
  data.catch(() => fetched.delete(file)); // the next one may be luckier
  return data as Promise<Data>;
}

/** The same for words, in the language of the page. */
export const fetchWords = <Words>(name: string): Promise<Words> => fetchData(`${name}.${pageLocale()}`);
