/** Words that a page needs only sometimes are files of their own, one per language: /words/onboarding.de.json. */

/** Fetches and parses one of them. Rejects when it cannot be had; the caller says so. @param locale absent: the same file for every language */
export async function fetchWords<Words>(name: string, locale?: string): Promise<Words> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const response = await fetch(`${base}words/${locale ? `${name}.${locale}` : name}.json`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}
