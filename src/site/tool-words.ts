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

/** `onboarding.de` and so on: every tool in every language. */
export async function allToolWords(): Promise<readonly { readonly name: string; readonly words: ToolWords }[]> {
  const entries = await getCollection('tools');
  return entries.flatMap((entry) =>
    locales.map((locale) => ({ name: `${entry.id}.${locale}`, words: toolWords(entry, locale) })),
  );
}
