/** The oldest browsers stand in the build, and in words for people: they are the same. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OLDEST_BROWSERS } from '#build/browsers.mjs';
import ui from '#content/ui.json';
import { locales } from '#locales';

test('what is said of browsers names the versions the code is built for', () => {
  const versions = OLDEST_BROWSERS.map((browser: string) => browser.replace(/^[a-z]+/, ''));
  for (const locale of locales)
    for (const text of [ui.frame.tooOld[locale], readFileSync(`content/${locale}/about.mdx`, 'utf8')])
      for (const version of versions) expect(text).toMatch(new RegExp(`\\b${version}\\b`));
});
