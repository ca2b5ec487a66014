/** Pagefind, loaded on the first search. Results are plain data; showing them is for list.ts. */

export interface Hit {
  readonly address: string;
  readonly title: string;
  /** The passage, as text and marked text in turn: even places plain, odd places found. */
  readonly excerpt: readonly string[];
}

interface Found {
  data(): Promise<{ url: string; meta: Record<string, string>; excerpt: string }>;
}
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly Found[] }>;
}

let engine: Promise<Pagefind> | undefined;

export function loadSearch(): Promise<Pagefind> {
  engine ??= (async () => {
    const base = document.documentElement.dataset['base'] ?? '/';
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
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

/** The best pages for a query and how many there are in all. */
export async function search(query: string, most: number): Promise<{ hits: readonly Hit[]; count: number }> {
  const { results } = await (await loadSearch()).search(query);
  const hits = await Promise.all(
    results.slice(0, most).map(async (found) => {
      const { url, meta, excerpt } = await found.data();
      return { address: url, title: meta['title'] ?? url, excerpt: excerpt.split(/<\/?mark>/).map(decode) };
    }),
  );
  return { hits, count: results.length };
}
