/** Pagefind, loaded on the first search. Results are plain data; showing them is for list.ts. */
import { passageOf } from '#lib/passage.ts';
import { spellingsOf, wordsToFind } from '#lib/search-words.ts';
import type { Locale } from '#locales';

export interface Hit {
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** The passage that answers, as text and marked text in turn: even places plain, odd places found. It comes a moment later. */
  readonly passage: Promise<readonly string[]>;
}

interface Found {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ excerpt: string }>;
}
interface Pagefind {
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: readonly Found[] }>;
}
/** What every search begins with, written by build/search.mjs as one file. */
interface Start {
  /** Pagefind's own entry file. */
  readonly entry: unknown;
  /** Pagefind's list of pages, base64. */
  readonly meta: string;
  /** The parts of the index in the order of their words: the last word of each, without accents, and its file. */
  readonly parts: readonly (readonly [last: string, file: string])[];
  /** By their ids: address without the base path, title, summary. */
  readonly pages: Readonly<Record<string, readonly [string, string, string]>>;
}
interface Engine extends Pick<Start, 'pages'> {
  readonly pagefind: Pagefind;
}

/** How much a word counts in the title, in the short name, and among the words people type (`search:` in front matter). */
const WEIGHTS = { title: 8, name: 10, words: 6 };
/** A passage is a file of its own; hits behind these show the summary of their page. */
const PASSAGES = 30;
const { base = '/', locale } = document.documentElement.dataset as { readonly base?: string; readonly locale: Locale };

/** A part of the index did not come, or something else came in its place: a new edition was published since, the line broke, a network asks to log in. */
let lacksPart = false;
/** How every part begins once it is unpacked. */
const PART = 'pagefind_dcd';

/** As Pagefind sorts its words: accents count for nothing. */
const order = new Intl.Collator(locale, { sensitivity: 'base' });

/** Unpacks what is gzip. Pagefind takes it either way, but would unpack it in JavaScript. */
function unpacked(bytes: Uint8Array<ArrayBuffer>): Response {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b && 'DecompressionStream' in globalThis;
  return new Response(isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes);
}

/** Parts of the index that were asked for, by file. Once Pagefind has taken one, its entry stays without it: it is not asked for again. */
const ahead = new Map<string, Promise<Response> | undefined>();

/**
 * Fetches the parts where the words should stand while Pagefind itself is still on its way or waking. It asks for what it needs itself, so a
 * part not foreseen here costs time and no hit.
 */
function fetchParts({ parts }: Start, words: readonly string[]): void {
  for (const word of words.flatMap(spellingsOf)) {
    const file = (parts.find(([last]) => order.compare(word, last) <= 0) ?? parts.at(-1))?.[1];
    if (!file || ahead.has(file)) continue;
    const response = fetch(`${base}pagefind/index/${file}.pf_index`);
    response.catch(() => undefined); // said where Pagefind asks
    ahead.set(file, response);
  }
}

/** Pending from the moment the page is left until it is shown again: browsers of 2023 abort its requests then, and Pagefind would report that as errors. */
let isHere = Promise.resolve();
addEventListener('pagehide', () => {
  isHere = new Promise((resolve) => {
    addEventListener('pageshow', () => resolve(), { once: true });
  });
});

/** What Pagefind asks for: its entry and list of pages are here already. */
const fetchFor =
  ({ entry, meta }: Start, cache: RequestCache) =>
  async (url: string): Promise<Response> => {
    if (url.includes('pagefind-entry.json')) return Response.json(entry);
    if (url.endsWith('.pf_meta')) return unpacked(Uint8Array.from(atob(meta), (char) => char.charCodeAt(0)));
    const [, file] = url.match(/(\w+)\.pf_index/) ?? [];
    const foreseen = file && ahead.get(file);
    if (file) ahead.set(file, undefined);
    try {
      const response = await (foreseen || fetch(url, { cache }));
      const bytes = await unpacked(new Uint8Array(await response.arrayBuffer())).arrayBuffer();
      lacksPart ||= Boolean(file) && !new TextDecoder().decode(bytes).startsWith(PART);
      return new Response(bytes, response);
    } catch (error) {
      await isHere;
      lacksPart ||= Boolean(file);
      throw error;
    }
  };

let beginning: Promise<Start>;
async function start(cache: RequestCache): Promise<Engine> {
  beginning = fetch(`${base}pagefind/start.${locale}.json`, { cache }).then((response) => response.json());
  const [{ createInstance }, own] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`),
    beginning,
  ]);
  Object.assign(globalThis, { pagefindFetch: fetchFor(own, cache) });
  // No worker: it would be asked for only after Pagefind itself, and then ask for all the rest.
  const pagefind = createInstance({ noWorker: true, ranking: { metaWeights: WEIGHTS } });
  return { pagefind, pages: own.pages };
}

let engine: Promise<Engine> | undefined;
export function loadSearch(cache: RequestCache = 'default'): Promise<Engine> {
  engine ??= start(cache);
  engine.catch(() => {
    engine = undefined; // a lost connection should not end the search for good
  });
  return engine;
}

let isComplete = false;
/** A person who searches once searches again: the rest of the index comes while the first answer is read. Not where data is dear. */
export async function loadRest(): Promise<void> {
  const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
  if (isComplete || saveData) return;
  isComplete = true;
  const { pagefind } = await loadSearch();
  for (const first of 'abcdefghijklmnopqrstuvwxyz0123456789') await pagefind.preload(first);
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
async function pagesWith({ pagefind }: Engine, word: string): Promise<readonly Found[]> {
  const best = new Map<string, Found>();
  for (const { results } of await Promise.all(spellingsOf(word).map((spelling) => pagefind.search(spelling))))
    for (const found of results) if (found.score > (best.get(found.id)?.score ?? 0)) best.set(found.id, found);
  return [...best.values()];
}

/**
 * The best pages for a query and how many there are in all. A whole question may be typed: every page that holds one of its telling words
 * counts, rare words more than common ones. Pagefind itself would want every word of it on the page.
 */
export async function search(
  query: string,
  most: number,
  isSecondTry = false,
): Promise<{ hits: readonly Hit[]; count: number }> {
  const words = wordsToFind(query, locale);
  const waking = loadSearch();
  void beginning.then((own) => fetchParts(own, words)).catch(() => undefined); // said by what follows
  const running = await waking;
  const pages = new Map<string, { found: Found; score: number }>();
  lacksPart = false;
  for (const foundPages of await Promise.all(words.map((word) => pagesWith(running, word)))) {
    const best = Math.max(...foundPages.map(({ score }) => score));
    for (const found of foundPages) {
      const known = pages.get(found.id);
      const score = found.score / best / Math.log2(2 + foundPages.length);
      const isBetter = !known || found.score > known.found.score;
      pages.set(found.id, { found: isBetter ? found : known.found, score: (known?.score ?? 0) + score });
    }
  }
  if (lacksPart) {
    engine = undefined;
    if (isSecondTry) throw new Error('A part of the index did not come'); // nothing found would not be true
    await loadSearch('reload');
    return search(query, most, true);
  }
  const ranked = [...pages.values()].sort((a, b) => b.score - a.score);
  const hits = ranked.slice(0, most).flatMap(({ found }, index): Hit[] => {
    const page = running.pages[found.id];
    if (!page) return [];
    const [address, title, summary] = page;
    const passage =
      index < PASSAGES
        ? found.data().then(({ excerpt }) => passageOf(excerpt.split(/<\/?mark>/).map(decode)))
        : Promise.resolve([summary]);
    return [{ address: base.replace(/\/$/, '') + address, title, summary, passage }];
  });
  return { hits, count: ranked.length };
}
