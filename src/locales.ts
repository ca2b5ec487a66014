/** The languages of the site, and how one of them is picked out of bilingual data. */

export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text in every language: `{ "de": "…", "en": "…" }`. */
export type Bilingual<T = string> = Readonly<Record<Locale, T>>;

/**
 * The same data with every bilingual text replaced by the text of one language. German and English make a text: while a third language is
 * begun, what complains is the code that lists languages, and not every line that uses a text.
 */
export type InLocale<T> = T extends { readonly de: infer Text; readonly en: unknown }
  ? Text
  : T extends readonly (infer Item)[]
    ? readonly InLocale<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: InLocale<T[Key]> }
      : T;

/** Region of each language, for dates and numbers (`Intl`). */
export const regions: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' };

/** Picks one language: `{ title: { de: 'Frist', en: 'Deadline' } }` → `{ title: 'Frist' }`. @throws where a text lacks it */
export function inLocale<T>(value: T, locale: Locale): InLocale<T> {
  const pick = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(pick);
    if (typeof part !== 'object' || part === null) return part;
    if ('de' in part && 'en' in part) {
      if (!(locale in part)) throw new Error(`A text in content/ lacks “${locale}”: ${JSON.stringify(part)}`);
      return part[locale as keyof typeof part];
    }
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, pick(inner)]));
  };
  return pick(value) as InLocale<T>;
}

/** The language of an address: `/en/rules/fit/` → `en`; what begins with no language is German, the original. */
export function localeOfAddress(address: string): Locale {
  const [, first] = address.split('/');
  return locales.find((locale) => locale !== 'de' && locale === first) ?? 'de';
}
