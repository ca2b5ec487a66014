/** The phone of somebody who reads large letters: the browser itself begins at 21 or 32 pixels instead of 16, which a style sheet cannot stand in for. */
import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { awake } from '../support/awake.ts';
import { launchOptions } from '../support/chromium.mjs';
import { keepClients } from '../support/clients.ts';
import { addressOf, exampleOf, toolIds } from '../support/sheets.ts';

test.for([21, 32])('with letters of %i pixels nothing is wider than the screen', async (letters) => {
  const { args = [], ...options } = (await launchOptions()) as { args?: string[] };
  const browser = await chromium.launch({ ...options, args: [...args, `--blink-settings=defaultFontSize=${letters}`] });
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const sheets = toolIds.map((id) => [id, exampleOf(id, 'de')] as const);
  await keepClients(page, [{ id: 'largeletters', name: 'Praxis Berg-Öztürk', sheets }]);
  const pages = ['', 'regeln/einarbeitung/', 'mappe/', 'vorlagen/'].map((path) => inject('rootUrl') + path);
  const wide: string[] = [];
  for (const address of [...pages, ...toolIds.map((id) => addressOf(id, 'de'))]) {
    await page.goto(address);
    if (address.includes('/mappe/')) await page.locator('.binder-sheets').waitFor();
    if (address.includes('/werkzeuge/')) {
      await page.locator('.tool').scrollIntoViewIfNeeded(); // so far down that it sleeps until then
      await awake(page);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 360) wide.push(`${address}: ${width}`);
  }
  await browser.close();
  expect(wide).toEqual([]);
});
