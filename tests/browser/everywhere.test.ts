/** Every page in both themes: axe, no sideways scrolling at 320 px, headings, and what remains without JavaScript. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { builtAddresses } from '../support/addresses.ts';
import { connect, expect, test } from '../support/page.ts';
import { printed } from '../support/pdf.ts';
import { STEPS } from '../support/plan.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('axe finds nothing on any page', { timeout: 300_000 }, async ({ problems }) => {
    const context = await (await connect()).newContext({
      colorScheme,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    const found: string[] = [];
    for (const address of [...builtAddresses(), '/404.html']) {
      await page.goto(inject('rootUrl') + address.slice(1));
      if (await page.locator('.tool').count()) {
        await page.locator('.tool').scrollIntoViewIfNeeded();
        await page.locator('.tool[data-ready]').waitFor();
      }
      for (const finding of await findings(page)) found.push(`${address} ${finding}`);
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

test('no page scrolls sideways at 320 px', { timeout: 120_000 }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const address of builtAddresses()) {
    await page.goto(inject('rootUrl') + address.slice(1));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) wide.push(`${address} is ${over} px too wide`);
  }
  expect(wide).toEqual([]);
});

describe('without JavaScript', () => {
  test.override({ options: { javaScriptEnabled: false } });

  test('the plan is a readable list with empty boxes that prints', async ({ page }) => {
    await page.goto(`${inject('rootUrl')}werkzeuge/einarbeitung/`);
    expect(await page.locator('.check-row').count()).toBe(STEPS);
    const { text, pages } = await printed(page);
    expect(text).toContain('Vor dem Start');
    expect(text).toContain('gemeinsam');
    expect(text).toContain('Tag 1');
    expect(pages).toBeLessThanOrEqual(3);
  });

  test('the brief is a blank form with lines to write on', async ({ page }) => {
    await page.goto(`${inject('rootUrl')}en/tools/brief/`);
    const { text, pages } = await printed(page);
    for (const label of ['Purpose', 'Result and format', 'Deadline', 'Questions']) expect(text).toContain(label);
    expect(pages).toBe(1);
    expect(await page.locator('.tool > .paper .writing-line').count()).toBeGreaterThan(15);
  });

  test('every page shows its text, and the search says what to do instead', async ({ page }) => {
    await page.goto(`${inject('rootUrl')}regeln/einarbeitung/`);
    expect(await page.locator('article').innerText()).toContain('Planen Sie Wochen ein');
    await page.goto(`${inject('rootUrl')}suche/`);
    expect(await page.locator('main').innerText()).toContain('braucht JavaScript');
  });
});

test('the theme can be chosen, is kept, and shows before the first paint', async ({ page }) => {
  await page.goto(inject('rootUrl'));
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(246, 247, 244)');
  await page.getByRole('radio', { name: 'Dunkel' }).check();
  expect(await paper()).toBe('rgb(18, 18, 24)');
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(`${inject('rootUrl')}regeln/`);
  expect(await paper()).toBe('rgb(18, 18, 24)');
});

test('no framework script is requested before a tool is near', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
  await page.goto(`${inject('rootUrl')}regeln/einarbeitung/`, { waitUntil: 'networkidle' });
  expect(scripts.filter((path) => !/\/(page|Layout|preload-helper)[\w.-]*\.js$/.test(path))).toEqual([]);
  await page.locator('.tool').scrollIntoViewIfNeeded();
  await page.locator('.tool[data-ready]').waitFor();
  expect(scripts.length).toBeGreaterThan(2);
});
