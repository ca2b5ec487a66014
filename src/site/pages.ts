/** Every page of the site in every language, found by where its file lies. */
import { type CollectionEntry, getCollection } from 'astro:content';
import ui from '#content/ui.json';
import { inLocale, type Locale, localeOfAddress, locales } from '#locales';

interface Shared {
  /** The same in every language: `rules/onboarding`, `tools/brief`, `templates/inbox`. */
  readonly id: string;
  readonly locale: Locale;
  /** Without the base path: `/regeln/passung/`. */
  readonly address: string;
  readonly title: string;
  readonly name: string;
  readonly summary: string;
  readonly search: readonly string[];
}
export interface TextPage extends Shared {
  readonly kind: 'text';
  readonly entry: CollectionEntry<'pages'>;
}
export interface ToolPage extends Shared {
  readonly kind: 'tool';
  readonly entry: CollectionEntry<'tools'>;
}
export interface TemplatePage extends Shared {
  readonly kind: 'template';
  readonly entry: CollectionEntry<'templates'>;
}
export type Page = TextPage | ToolPage | TemplatePage;

async function collect(): Promise<readonly Page[]> {
  const texts = (await getCollection('pages')).map((entry): TextPage => {
    const [locale, ...rest] = entry.id.split('/') as [Locale, ...string[]];
    return { kind: 'text', id: rest.join('/'), locale, ...shared(entry.data), entry };
  });
  const tools = (await getCollection('tools')).flatMap((entry) =>
    locales.map((locale): ToolPage => {
      const { address, title, name, summary, search } = inLocale(entry.data, locale);
      return { kind: 'tool', id: `tools/${entry.id}`, locale, address, title, name, summary, search, entry };
    }),
  );
  const templates = (await getCollection('templates')).flatMap((entry) =>
    locales.map((locale): TemplatePage => {
      const { address, name, summary, search } = inLocale(entry.data, locale);
      return {
        kind: 'template',
        id: `templates/${entry.id}`,
        locale,
        address,
        title: name,
        name,
        summary,
        search,
        entry,
      };
    }),
  );
  const pages = [...texts, ...tools, ...templates];
  checkTwins(texts);
  checkOrder(texts);
  checkPlaces(texts, 'rules');
  checkPlaces(tools, 'tools');
  checkAddresses(pages);
  return pages;
}

const shared = ({ address, title, name, summary, search }: CollectionEntry<'pages'>['data']) => ({
  address,
  title,
  name,
  summary,
  search,
});

const keyOf = (id: string, locale: Locale): string => `${locale} ${id}`;
const byKey = <P extends Page>(pages: readonly P[]): ReadonlyMap<string, P> =>
  new Map(pages.map((page) => [keyOf(page.id, page.locale), page]));

function checkTwins(texts: readonly TextPage[]): void {
  const known = byKey(texts);
  for (const locale of locales) {
    for (const page of texts) {
      if (known.has(keyOf(page.id, locale))) continue;
      throw new Error(
        `content/${locale}/${page.id}.mdx is missing: content/${page.locale}/${page.id}.mdx has no twin. Write it, or remove both.`,
      );
    }
  }
}

/** What says where a page stands must be the same in every language. */
const PLACES = ['phase', 'order', 'menu', 'footer', 'internal', 'draft'] as const;

function checkOrder(texts: readonly TextPage[]): void {
  const known = byKey(texts);
  for (const page of texts) {
    const { data } = page.entry;
    const original = known.get(keyOf(page.id, locales[0]));
    for (const place of PLACES)
      if (original && original.entry.data[place] !== data[place])
        throw new Error(
          `content/${page.locale}/${page.id}.mdx has ${place}: ${data[place]}, content/${original.locale}/${original.id}.mdx has ${place}: ${original.entry.data[place]}. Give both the same.`,
        );
    if (data.phase !== undefined && data.order === undefined)
      throw new Error(
        `content/${page.locale}/${page.id}.mdx has a phase, so it is a rule: give it an order, its place among the rules.`,
      );
  }
}

function checkPlaces(pages: readonly (TextPage | ToolPage)[], among: string): void {
  const seen = new Map<string, Page>();
  for (const page of pages) {
    const { order } = page.entry.data;
    if (order === undefined) continue;
    const key = `${page.locale} ${order}`;
    const other = seen.get(key);
    if (other)
      throw new Error(
        `${other.id} and ${page.id} both have order: ${order}. Give one another place among the ${among}; ${order + 0.5} stands right behind.`,
      );
    seen.set(key, page);
  }
}

function checkAddresses(pages: readonly Page[]): void {
  const seen = new Map<string, Page>();
  for (const page of pages) {
    const other = seen.get(page.address);
    if (other)
      throw new Error(
        `${page.address} belongs to two pages: ${other.id} and ${page.id} (${page.locale}). Give one another address.`,
      );
    if (localeOfAddress(page.address) !== page.locale)
      throw new Error(
        `${page.id} (${page.locale}) has the address ${page.address}: German pages live at the root, those of another language under its name, /en/….`,
      );
    seen.set(page.address, page);
  }
}

const made = new Map<string, Promise<unknown>>();
/** @returns what `make` gives, made once in a build: every page asks for the same lists. While developing it may change at any time. */
function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  if (import.meta.env.DEV) return make();
  const known = (made.get(key) as Promise<T> | undefined) ?? make();
  made.set(key, known);
  return known;
}

/** All pages, checked: each has its twin in the other language and an address of its own. */
export const allPages = (): Promise<readonly Page[]> => once('all', collect);

/** The page with this id in this language. `asked` names who asks, for the error. */
export async function findPage(id: string, locale: Locale, asked: string): Promise<Page> {
  const known = await once('by key', async () => byKey(await allPages()));
  const page = known.get(keyOf(id, locale));
  if (!page)
    throw new Error(
      `${asked} points to “${id}”, and there is no such page in content/. Check the spelling or write the page.`,
    );
  return page;
}

/**
 * What a page is called where nothing stands around it: in a tab, a message. A title that is a sentence comes after the name people
 * look for; tools and templates say what they are.
 */
export function titleAlone(page: Page): string {
  const { kind, name, title, id, locale } = page;
  if (kind === 'template') return `${title}: ${inLocale(ui.site.template.is, locale)}`;
  if (kind === 'tool') return `${title}: ${inLocale(page.entry.data.is, locale)}`;
  const isNamed = id === 'index' || title.toLowerCase().includes(name.toLowerCase());
  return isNamed ? title : `${name}: ${title}`;
}

/** What stands on a page's picture for shared links: what kind of page it is stands above already, but a tool's name alone says too little. */
export const titleOnPicture = (page: Page): string => (page.kind === 'tool' ? titleAlone(page) : page.title);

/** What a page is called among the hits of the search, which name its part of the site beside it: a template need not say that it is one. */
export const titleOfHit = (page: Page): string => (page.kind === 'template' ? page.title : titleAlone(page));

/** @returns where a page's picture for shared links lies under /social/, without its ending */
export const socialPath = ({ address }: Pick<Page, 'address'>): string => address.slice(1, -1) || 'index';

/** Named but neither built nor linked; `npm run dev` shows drafts like any page, to those who write them. */
export const isDraft = (page: Page): boolean => page.kind === 'text' && page.entry.data.draft && !import.meta.env.DEV;

/** The pages of knowledge by name, without those still being written. */
export const knowledgeIn = (locale: Locale): Promise<readonly Page[]> =>
  once(`knowledge ${locale}`, async () =>
    (await allPages())
      .filter((page) => page.id.startsWith('knowledge/') && page.locale === locale && !isDraft(page))
      .sort((a, b) => a.name.localeCompare(b.name, locale)),
  );

/** Task-brief templates by name. */
export const templatesIn = (locale: Locale): Promise<readonly TemplatePage[]> =>
  once(`templates ${locale}`, async () =>
    (await allPages())
      .filter((page): page is TemplatePage => page.kind === 'template' && page.locale === locale)
      .sort((a, b) => a.name.localeCompare(b.name, locale)),
  );

const textsIn = async (locale: Locale): Promise<TextPage[]> =>
  (await allPages()).filter((page): page is TextPage => page.kind === 'text' && page.locale === locale);

/** Rule pages in the order of the handbook. */
export const rulesIn = (locale: Locale): Promise<readonly TextPage[]> =>
  once(`rules ${locale}`, async () =>
    (await textsIn(locale))
      .filter(({ entry }) => entry.data.phase !== undefined)
      .sort((a, b) => (a.entry.data.order ?? 0) - (b.entry.data.order ?? 0)),
  );

/** Pages of the main menu or of the footer, in order. */
export const pagesOf = (place: 'menu' | 'footer', locale: Locale): Promise<readonly TextPage[]> =>
  once(`${place} ${locale}`, async () =>
    (await textsIn(locale))
      .filter(({ entry }) => entry.data[place] !== undefined)
      .sort((a, b) => (a.entry.data[place] ?? 0) - (b.entry.data[place] ?? 0)),
  );
