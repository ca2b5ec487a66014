/** `npm run search-quality`: questions as people type them, and the page that should be among the first three. Prints what was missed. */
import { inject } from 'vitest';
import { type Locale, locales } from '#locales';
import questions from '../search/questions.json' with { type: 'json' };
import { expect, test } from '../support/page.ts';

/** Share of the questions that must be answered among the first three hits (issue 3.8). */
const ENOUGH = 0.95;
const SEARCH: Readonly<Record<Locale, string>> = { de: 'suche/', en: 'en/search/' };

test.for(locales)('%s: the right page is among the first three', async (locale, { page }) => {
  const missed: string[] = [];
  await page.goto(inject('rootUrl') + SEARCH[locale]);
  for (const [question = '', ...expected] of questions[locale]) {
    await page.locator('[data-search-page] input').fill(question);
    await page.waitForURL((url) => new URLSearchParams(url.hash.slice(1)).get('q') === question); // written with the answer
    const hits = await page
      .locator('.search-hits a')
      .evaluateAll((links) => links.slice(0, 3).map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    if (!hits.some((hit) => expected.includes(hit))) missed.push(`“${question}” → ${hits.join(' ') || 'nothing'}`);
  }
  const all = questions[locale].length;
  console.info(`${locale}: ${all - missed.length} of ${all} found\n${missed.join('\n')}`);
  expect(1 - missed.length / all, missed.join('\n')).toBeGreaterThanOrEqual(ENOUGH);
});
