/** Words that a page needs only sometimes are files of their own, one per language: /words/onboarding.de.json. */

const fetched = new Map<string, Promise<unknown>>();

async function fetchFile(file: string): Promise<unknown> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const response = await fetch(`${base}words/${file}.json`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

/** Fetches and parses one of them, once. Rejects when it cannot be loaded; the caller says so. @param locale absent: the same file for every language */
export function fetchWords<Words>(name: string, locale?: string): Promise<Words> {
  const file = locale ? `${name}.${locale}` : name;
  const words = fetched.get(file) ?? fetchFile(file);
  fetched.set(file, words);
  words.catch(() => fetched.delete(file)); // the next one may be luckier
  return words as Promise<Words>;
}
