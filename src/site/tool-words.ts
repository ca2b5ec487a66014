/** What the browser needs to say about a tool in one language; a file of its own, fetched when the tool comes near. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { BinderWords } from '#binder/words.ts';
import binder from '#content/binder.json';
import passing from '#content/passing.json';
import holidayRegions from '#content/regions.json';
import ui from '#content/ui.json';
import wordingDe from '#content/wording/de.json';
import wordingEn from '#content/wording/en.json';
import { type Bilingual, inLocale, type Locale, locales, regions } from '#locales';
import type { ToolWords } from '#tools/frame/wake.tsx';
import type { PassingWords } from '#tools/passing/pass-on-button.tsx';
import { holidaysOf } from './holidays.ts';
import { withBase } from './links.ts';
import { ownWords } from './own-words.ts';
import { findPage } from './pages.ts';

export function toolWords(entry: CollectionEntry<'tools'>, locale: Locale): ToolWords {
  const { client, assistant, both } = inLocale(ui.site, locale);
  return {
    words: inLocale(ownWords(entry.data), locale),
    frame: inLocale(ui.frame, locale),
    sides: { client, assistant, both },
    locale,
  };
}

/** What passing on and receiving say in one language. */
async function passingWords(locale: Locale): Promise<PassingWords> {
  const { address } = await findPage('shared', locale, 'content/passing.json');
  return { words: inLocale(passing, locale), address: withBase(address) };
}

/** The few words of a tool that names its sheets by itself. */
function namingOf({ labels, formats }: CollectionEntry<'tools'>['data'], locale: Locale): { naming?: unknown } {
  const { sheetName, sheetNames, talk } = labels;
  const named = (formats as readonly Record<string, unknown>[] | undefined)?.map(({ id, name, names }) => ({
    id,
    name,
    names,
  }));
  return sheetName ? { naming: inLocale({ labels: { sheetName, sheetNames, talk }, formats: named }, locale) } : {};
}

/** What the binder and its neighbours say in one language. */
export async function binderWords(locale: Locale): Promise<BinderWords> {
  const tools = (await getCollection('tools')).sort((a, b) => a.data.order - b.data.order);
  const { client, assistant, both } = inLocale(ui.site, locale);
  const address = async (id: string): Promise<string> =>
    withBase((await findPage(id, locale, 'content/binder.json')).address);
  return {
    words: inLocale(binder, locale),
    passing: inLocale(passing, locale),
    frame: inLocale(ui.frame, locale),
    sides: { client, assistant, both },
    locale,
    tools: tools.map(({ id, data }) => ({
      id,
      name: data.name[locale],
      address: withBase(data.address[locale]),
      ...namingOf(data, locale),
      things: inLocale(data.things ?? {}, locale),
    })),
    addresses: { binder: await address('binder'), data: await address('your-data') },
  };
}

/** Phrases the check of briefs knows. */
const wording = { de: wordingDe, en: wordingEn } satisfies Bilingual<unknown>;

/**
 * What a page may fetch later, by name: every tool (`onboarding.de`), all templates (`templates.de`), phrases (`wording.de`), the binder, passing on and the names of
 * regions in every language; holidays by country (`holidays-de`).
 */
export async function allWords(): Promise<readonly { readonly name: string; readonly words: unknown }[]> {
  const [tools, templates] = await Promise.all([getCollection('tools'), getCollection('templates')]);
  const fieldsIn = (locale: Locale): unknown =>
    Object.fromEntries(
      templates.map(({ id, data: { fields, summary, search } }) => {
        const said = inLocale(fields, locale);
        const hours = Number(said.capHours);
        const capHours = Number.isNaN(hours) ? said.capHours : hours.toLocaleString(regions[locale]);
        const find = [summary[locale], ...search[locale]].join(' ');
        return [id, { ...said, capHours, find }];
      }),
    );
  const rooms = await Promise.all(
    locales.flatMap((locale) => [
      binderWords(locale).then((words) => ({ name: `binder.${locale}`, words })),
      passingWords(locale).then((words) => ({ name: `passing.${locale}`, words })),
    ]),
  );
  const perLocale = locales.flatMap((locale) => [
    ...tools.map((entry) => ({ name: `${entry.id}.${locale}`, words: toolWords(entry, locale) })),
    { name: `templates.${locale}`, words: fieldsIn(locale) },
    { name: `offline.${locale}`, words: inLocale(ui.offline, locale) },
    { name: `wording.${locale}`, words: wording[locale] },
    { name: `regions.${locale}`, words: inLocale(holidayRegions.countries, locale) },
  ]);
  const holidays = Object.keys(holidayRegions.countries).map((country) => ({
    name: `holidays-${country}`,
    words: holidaysOf(country as keyof typeof holidayRegions.countries),
  }));
  return [...rooms, ...perLocale, ...holidays];
}
