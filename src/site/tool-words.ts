/** What the browser needs to say about a tool in one language; a file of its own, fetched when the tool comes near. */
import { type CollectionEntry, getCollection } from 'astro:content';
import ui from '#content/ui.json';
import { inLocale, type Locale, locales } from '#locales';
import type { ToolWords } from '#tools/wake.tsx';

export function toolWords(entry: CollectionEntry<'tools'>, locale: Locale): ToolWords {
  const { address, search, rule, order, summary, name, ...words } = entry.data;
  const { client, assistant, both } = inLocale(ui.site, locale);
  return {
    words: inLocale(words, locale),
    frame: inLocale(ui.frame, locale),
    sides: { client, assistant, both },
    locale,
  };
}

/** What a page may fetch later, by name: every tool (`onboarding.de`) and all templates (`templates.de`) in every language. */
export async function allWords(): Promise<readonly { readonly name: string; readonly words: unknown }[]> {
  const [tools, templates] = await Promise.all([getCollection('tools'), getCollection('templates')]);
  const fieldsIn = (locale: Locale): unknown =>
    Object.fromEntries(templates.map(({ id, data }) => [id, inLocale(data.fields, locale)]));
  return locales.flatMap((locale) => [
    ...tools.map((entry) => ({ name: `${entry.id}.${locale}`, words: toolWords(entry, locale) })),
    { name: `templates.${locale}`, words: fieldsIn(locale) },
  ]);
}
