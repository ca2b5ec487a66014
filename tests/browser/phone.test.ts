/** The phone, and the one of somebody who reads large letters: there the browser itself begins at 21 or 32 pixels instead of 16, which a style sheet cannot stand in for. */
import { chromium } from 'playwright-core';
import { describe, inject } from 'vitest';
import { awake } from '../support/awake.ts';
import { launchOptions } from '../support/chromium.mjs';
import { keepClients } from '../support/clients.ts';
import { expect, test } from '../support/page.ts';
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

test('a page that is turned or printed keeps its letters, also where nothing of them may be kept', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'cache-control': 'no-store' } });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const letters = async (): Promise<string> => {
    const { root } = await devtools.send('DOM.getDocument');
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.lead' });
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName).join();
  };
  await page.setViewportSize({ width: 740, height: 360 });
  await page.goto(`${inject('rootUrl')}regeln/einarbeitung/`, { waitUntil: 'networkidle' });
  const seen: string[] = [];
  // Letters that come too late for a page wait for the next one.
  const anew = async (): Promise<string> => {
    await page.reload({ waitUntil: 'networkidle' });
    return letters();
  };
  await expect.poll(anew, { timeout: 20_000 }).toBe('Hanken Grotesk');
  for (const width of [360, 900, 740, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await page.evaluate(() => document.fonts.ready);
    seen.push(await letters());
  }
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready);
  seen.push(await letters());
  expect(seen).toEqual(seen.map(() => 'Hanken Grotesk'));
});

describe('with a thumb', () => {
  test.override({ options: { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true } });

  test('the first sheet of all: no row of sheets before it, and none that pushes its field away', async ({ page }) => {
    await page.goto(addressOf('first-talk', 'de'));
    await awake(page);
    const field = page.locator('.tool-view textarea').first();
    const row = page.locator('.sheets');
    const top = async () => Math.round((await field.boundingBox())?.y ?? 0);
    expect(await row.count()).toBe(0);
    const before = await top();
    await field.focus();
    await page.keyboard.type('Jana');
    await row.getByRole('button', { name: 'Jana', exact: true }).waitFor();
    expect(await top()).toBe(before);
    expect(await field.inputValue()).toBe('Jana');
    // It stands below; whoever comes back, or goes on to another, finds it above, from the first frame on.
    expect(await page.evaluate(() => document.querySelector('.tool-actions + .sheets') !== null)).toBe(true);
    await page.reload();
    await page.locator('.place + .sheets').waitFor();
    await awake(page);
    await page.getByRole('button', { name: '+ Neu' }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.tool-view textarea'));
    expect(await page.locator('.place + .sheets li').count()).toBe(2);
  });

  test('the way to the hints comes with the first word of a brief, into room that is kept for it', async ({ page }) => {
    await page.goto(addressOf('brief', 'de'));
    await awake(page);
    const field = page.locator('[data-cell="title"]');
    await field.focus();
    const top = async () => Math.round((await field.boundingBox())?.y ?? 0);
    const before = await top();
    await page.keyboard.type('Podcasts zeitnah suchen');
    await page.locator('.hints-link').waitFor();
    expect(await top()).toBe(before);
  });

  test.for([320, 360])(
    'no name of a tool is broken in the middle on a screen of %i pixels',
    async (width, { page }) => {
      await page.setViewportSize({ width, height: 780 });
      const broken: string[] = [];
      for (const id of toolIds) {
        await page.goto(addressOf(id, 'de'));
        await page.evaluate(() => document.fonts.ready);
        const title = page.locator('h1');
        const lines = await title.evaluate(
          (one) => one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight),
        );
        if (Math.round(lines) > 1) broken.push(await title.innerText());
      }
      expect(broken).toEqual([]);
    },
  );
});
