/** Spelling of every text in both languages: cspell with the German and the British dictionary, and our own words in tests/spelling/. */
import { readFileSync } from 'node:fs';
import { spellCheckDocument, type ValidationIssue } from 'cspell-lib';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#locales';
import { everything } from './support/texts.ts';

const dictionaries = { de: '@cspell/dict-de-de/cspell-ext.json', en: '@cspell/dict-en-gb/cspell-ext.json' } as const;
const languages = { de: 'de', en: 'en-GB' } as const;
/** Names, terms and compounds the dictionaries do not know: one a line, `#` begins a remark. */
const ownWords = (locale: Locale): readonly string[] =>
  readFileSync(`tests/spelling/${locale}.txt`, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);

async function unknownWords(locale: Locale, text: string): Promise<readonly ValidationIssue[]> {
  const { issues } = await spellCheckDocument(
    { uri: `stdin://words.${locale}.txt`, text, languageId: 'plaintext', locale: languages[locale] },
    { generateSuggestions: false, noConfigSearch: true },
    {
      language: languages[locale],
      import: [dictionaries[locale]],
      words: [...ownWords(locale), ...(locale === 'de' ? ownWords('en') : [])],
      allowCompoundWords: locale === 'de', // German makes new words by joining; the parts are checked
      ignoreRegExpList: ['Urls', 'Email', '/`[^`]*`/g', '/\\{\\w+\\}/g', '/\\(?(page|tool|template):[\\w/-]+\\)?/g'],
      maxNumberOfProblems: 1000,
      maxDuplicateProblems: 1,
    },
  );
  return issues;
}

describe.each(['de', 'en'] as const)('%s', (locale) => {
  test('every word is in a dictionary or in our own list', { timeout: 120_000 }, async () => {
    const texts = everything(locale);
    const issues = await unknownWords(locale, texts.map(({ text }) => text).join('\n'));
    const found = issues.map(({ text }) => {
      const place = texts.find((one) => one.text.includes(text));
      return `“${text}” in ${place?.where}: …${place?.text.slice(Math.max(0, place.text.indexOf(text) - 30)).slice(0, 90)}…`;
    });
    expect(found, `Mend the word, or add it to tests/spelling/${locale}.txt`).toEqual([]);
  });
});
