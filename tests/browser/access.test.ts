/**
 * Tools in the states people meet: filled and with everything open, a field that was not understood, dialogs, a damaged save, one from a newer
 * version. axe and the shapes on each. Here in German and where tools differ; `npm run access` goes through all of it in both languages and themes.
 */
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import ui from '#content/ui.json';
import { type Locale, locales } from '#locales';
import { isLong } from '../support/figures.ts';
import { judge } from '../support/judge.ts';
import { expect, test } from '../support/page.ts';
import { misfitsAt } from '../support/shape.ts';
import { ENDLESS_NAMES, endlessOf, exampleOf, openTool, spoil, toolIds } from '../support/sheets.ts';

const languages: readonly Locale[] = isLong ? locales : ['de'];
/** States of the frame are the same in every tool: one with one document, one with many. */
const framed = isLong ? toolIds : ['onboarding', 'brief'];

/** Opens whatever opens, twice, for what lies inside what was closed. */
async function openAll(page: Page): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.tool details:not([open])'))
        details.open = true;
      const closed = document.querySelectorAll<HTMLElement>('.tool-view button[aria-expanded="false"]');
      for (const button of [...closed].slice(0, 3)) button.click();
    });
    await page.waitForTimeout(200);
  }
}

describe.each(languages)('%s', (locale) => {
  test.for(toolIds)(
    '%s: filled, everything open, a day that was not understood',
    { timeout: 60_000 },
    async (id, { page }) => {
      await openTool(page, id, locale, exampleOf(id, locale));
      await openAll(page);
      const day = page.locator('.tool-view input[aria-invalid]').first();
      if (await day.count()) {
        await day.fill('am Nimmerleinstag');
        await day.blur();
        await page.locator('.tool-view input[aria-invalid=true]').first().waitFor();
      }
      expect(await judge(page, { isShort: !isLong })).toEqual([]);
      expect([...(await misfitsAt(page, 768, 'large')), ...(await misfitsAt(page, 320, 'larger'))]).toEqual([]);
    },
  );

  test.for(toolIds)(
    '%s: words without an end stay on a phone, in the binder too and where they are received',
    { timeout: 60_000 },
    async (id, { page }) => {
      await openTool(page, id, locale, endlessOf(id, locale), ENDLESS_NAMES);
      await openAll(page);
      expect(await misfitsAt(page, 320, 'none')).toEqual([]);
      await page.getByRole('button', { name: ui.frame.passOn[locale] }).click();
      const link = page.locator('dialog[open] textarea:has(+ .hint)'); // its length is said once it is there
      await link.waitFor();
      expect(await misfitsAt(page, 320, 'none')).toEqual([]);
      const address = await link.inputValue();
      await page.goto(`${inject('rootUrl')}${locale === 'de' ? 'mappe' : 'en/binder'}/`);
      await page.locator('.binder-sheets').waitFor();
      expect(await misfitsAt(page, 320, 'none')).toEqual([]);
      await page.evaluate(() => localStorage.clear());
      await page.goto(address);
      await page.locator('.received-paper').waitFor();
      expect(await misfitsAt(page, 320, 'none')).toEqual([]);
    },
  );

  test.for(framed)('%s: dialogs', { timeout: 60_000 }, async (id, { page }) => {
    await openTool(page, id, locale, exampleOf(id, locale));
    await page.getByRole('button', { name: ui.frame.passOn[locale] }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await judge(page, { isShort: !isLong })).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(ui.frame.passOn[locale]);
    await page.locator('.tool h2, .tool h3, .saved').first().click();
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    expect(await judge(page, { isShort: !isLong })).toEqual([]);
  });

  test.for(framed.flatMap((id) => (['damaged', 'newer'] as const).map((how) => [id, how] as const)))(
    '%s: a save that is %s',
    { timeout: 60_000 },
    async ([id, how], { page }) => {
      await spoil(page, id, how);
      await openTool(page, id, locale);
      await page.locator('.notice').waitFor();
      expect(await judge(page, { isShort: !isLong })).toEqual([]);
    },
  );
});
