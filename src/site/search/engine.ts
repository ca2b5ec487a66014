/** Pagefind, loaded on the first search. Results are plain data; showing them is for list.ts. */

import { spellingsOf, wordsToFind } from '#lib/search-words.ts';

export interface Hit {
  readonly address: string;
  readonly title: string;
  /** The passage, as text and marked text in turn: even places plain, odd places found. */
  readonly excerpt: readonly string[];
}

interface Found {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ url: string; meta: Record<string, string>; excerpt: string }>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly Found[] }>;
}

/** How much a word counts in the title, in the short name, and among the words people type (`search:` in front matter). */
const WEIGHTS = { title: 8, name: 10, words: 6 };

let engine: Promise<Pagefind> | undefined;

export function loadSearch(): Promise<Pagefind> {
  engine ??= (async () => {
    const base = document.documentElement.dataset['base'] ?? '/';
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
    await pagefind.options({ ranking: { metaWeights: WEIGHTS } });
    await pagefind.init();
    return pagefind;
  })();
  engine.catch(() => {
    engine = undefined; // a lost connection should not end the search for good
  });
  return engine;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};
const decode = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** Score of every page for one word, however it is spelt. */
async function pagesWith(pagefind: Pagefind, word: string): Promise<readonly Found[]> {
  const best = new Map<string, Found>();
  for (const { results } of await Promise.all(spellingsOf(word).map((spelling) => pagefind.search(spelling))))
    for (const found of results) if (found.score > (best.get(found.id)?.score ?? 0)) best.set(found.id, found);
  return [...best.values()];
}

/**
 * The best pages for a query and how many there are in all. A whole question may be typed: every page that holds one of its telling words
 * counts, rare words more than common ones. Pagefind itself would want every word of it on the page.
 */
export async function search(query: string, most: number): Promise<{ hits: readonly Hit[]; count: number }> {
  const pagefind = await loadSearch();
  const words = wordsToFind(query, document.documentElement.lang);
  const pages = new Map<string, { found: Found; score: number }>();
  for (const foundPages of await Promise.all(words.map((word) => pagesWith(pagefind, word)))) {
    const best = Math.max(...foundPages.map(({ score }) => score));
    for (const found of foundPages) {
      const known = pages.get(found.id);
      const score = found.score / best / Math.log2(2 + foundPages.length);
      const isBetter = !known || found.score > known.found.score;
      pages.set(found.id, { found: isBetter ? found : known.found, score: (known?.score ?? 0) + score });
    }
  }
  const ranked = [...pages.values()].sort((a, b) => b.score - a.score);
  const hits = await Promise.all(
    ranked.slice(0, most).map(async ({ found }) => {
      const { url, meta, excerpt } = await found.data();
      return { address: url, title: meta['title'] ?? url, excerpt: excerpt.split(/<\/?mark>/).map(decode) };
    }),
  );
  return { hits, count: ranked.length };
}
