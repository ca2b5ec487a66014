/** Every page: axe in both themes, every shape a reader may need, and what remains without JavaScript. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { builtAddresses } from '../support/addresses.ts';
import { awake } from '../support/awake.ts';
import { withAxe } from '../support/axe.ts';
import { sharedBrowser } from '../support/browser.ts';
import { figure, isLong } from '../support/figures.ts';
import { judge } from '../support/judge.ts';
import { expect, test } from '../support/page.ts';
import { printed } from '../support/pdf.ts';
import { STEPS } from '../support/plan.ts';

/** Templates are one page with other words: two of each language are looked at in every way, the others in the light theme and at 320 px. */
const isOneOfMany = (address: string): boolean =>
  /^\/(vorlagen|en\/templates)\/(?!newsletter|inbox|postfach)./.test(address);

/** The tool on a rule is the one on its own page, and the frame of the site is the one of the page before: each is judged once. */
const judgedElsewhere = (address: string, isFirst: boolean): readonly string[] => [
  ...(/^\/(regeln|en\/rules)\//.test(address) && !isLong ? ['.tool'] : []),
  ...(isFirst || isLong ? [] : ['body > header', 'body > footer', 'body > dialog']),
];

/** Half of the pages each: so long a test says halfway how it stands. */
test.each([0, 1])(
  'half %i of all pages: axe in both themes, and nothing cut or too wide',
  { timeout: 300_000 },
  async (half) => {
    const { found, times } = await walk(
      [...builtAddresses(), '/404.html', '/offline/'].filter((_, index) => index % 2 === half),
    );
    figure(`access-pages-${half}`, times);
    expect(found).toEqual([]);
  },
);

async function walk(addresses: readonly string[]) {
  const context = await (await sharedBrowser()).newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const found: string[] = [];
  await withAxe(page);
  page.on('pageerror', (error) => found.push(String(error)));
  const times = { pages: addresses.length, loadingMs: 0, judgingMs: 0 };
  const seen = new Set<boolean>();
  for (const address of addresses) {
    const isEnglish = address.startsWith('/en/');
    const without = judgedElsewhere(address, !seen.has(isEnglish));
    seen.add(isEnglish);
    const begun = performance.now();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(inject('rootUrl') + address.slice(1));
    if (!without.includes('.tool') && (await page.locator('[data-wake]').count()) > 0) {
      const tool = page.locator('[data-wake] > .tool');
      await tool.scrollIntoViewIfNeeded();
      await tool.and(page.locator('[data-ready]')).waitFor();
    }
    const loaded = performance.now();
    const faults = await judge(page, { isShort: !isLong && isOneOfMany(address), without });
    for (const fault of faults) found.push(`${address} ${fault}`);
    times.loadingMs += Math.round(loaded - begun);
    times.judgingMs += Math.round(performance.now() - loaded);
  }
  await context.close();
  return { found, times };
}

const READER = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

test('reader view shows all of a rule and nothing of its form', async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: READER });
  const rules = builtAddresses().filter((address) => /^\/(regeln|en\/rules)\/./.test(address));
  expect(rules.length).toBeGreaterThanOrEqual(24);
  for (const address of rules) {
    const { missing, form } = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const told = (part: Element): string => part.textContent.replace(/\s+/g, ' ').trim();
        const parts = [
          ...parsed.querySelectorAll('main :is(p, li, h2):not([data-wake] *, nav *, noscript *, [hidden], .source)'),
        ];
        const wanted = parts.filter((part) => !part.querySelector('p')).map(told);
        const prose = wanted.join(' ');
        const labels = [...parsed.querySelectorAll('[data-wake] :is(label, legend)')].map(told);
        const { Readability } = window as unknown as {
          Readability: new (of: Document) => { parse(): { textContent: string } };
        };
        const text = new Readability(parsed).parse().textContent.replace(/\s+/g, ' ');
        return {
          missing: wanted.filter((part) => !text.includes(part)),
          form: labels.filter((label) => label.length > 20 && text.includes(label) && !prose.includes(label)),
        };
      },
      readFileSync(`dist${address}index.html`, 'utf8'),
    );
    expect([...missing, ...form], address).toEqual([]);
  }
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
    expect(await page.locator('.tool > .paper .write').count()).toBeGreaterThan(15);
  });

  test('every page shows its text, and the search says what to do instead', async ({ page }) => {
    await page.goto(`${inject('rootUrl')}regeln/einarbeitung/`);
    expect(await page.locator('article').innerText()).toContain('Planen Sie Wochen ein');
    await page.goto(`${inject('rootUrl')}suche/`);
    expect(await page.locator('main').innerText()).toContain('braucht JavaScript');
  });
});

test('on paper a page to read is one column, however wide the window is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await page.evaluate(() => CSS.supports('-webkit-nbsp-mode', 'space'))).toBe(false); // paper is smaller where it is
  for (const path of ['regeln/einarbeitung/', 'wissen/vertragsarten/', 'vorlagen/postfach/', 'versprechen/', '']) {
    await page.goto(inject('rootUrl') + path);
    await page.emulateMedia({ media: 'print' });
    const narrow = await page.evaluate(() => {
      const main = document.querySelector('main')?.clientWidth ?? 0;
      return [...document.querySelectorAll<HTMLElement>('article, article > h2, .promise > :first-child')]
        .filter((one) => one.checkVisibility() && one.offsetWidth < main * 0.5)
        .map((one) => `${one.tagName} ${one.offsetWidth} of ${main}`);
    });
    expect(narrow, path).toEqual([]);
  }
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

test('a theme chosen elsewhere shows in the page one goes back to, and in the other tab', async ({ page }) => {
  const chosen = (where: Page) =>
    where.evaluate(() => [
      document.querySelector<HTMLInputElement>('[data-themes] :checked')?.value,
      document.documentElement.dataset['theme'],
    ]);
  await page.goto(inject('rootUrl'));
  await page.getByRole('radio', { name: 'Hell' }).check();
  const other = await page.context().newPage();
  await other.goto(inject('rootUrl'));
  await page.goto(`${inject('rootUrl')}regeln/`);
  await page.getByRole('radio', { name: 'Dunkel' }).check();
  await expect.poll(() => chosen(other)).toEqual(['dark', 'dark']);
  await page.goBack(); // the browser fills in the choice of before
  expect(await chosen(page)).toEqual(['dark', 'dark']);
  // From the cache of pages, which is off while a debugger watches, it comes as it was left.
  await page.evaluate(() => {
    localStorage.setItem('eingespielt:theme', 'light');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await chosen(page)).toEqual(['light', 'light']);
});

test('no framework script is requested before a tool is near, nor for noting a question or searching', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
  await page.goto(`${inject('rootUrl')}regeln/einarbeitung/`, { waitUntil: 'networkidle' });
  expect(scripts.filter((path) => !/\/page[\w.-]*\.js$/.test(path))).toEqual([]);
  await page.locator('[data-themes]:not([hidden])').waitFor({ state: 'attached' }); // by then it listens
  // A question is caught, and the search answers, without it too.
  for (const key of ['r', '/']) {
    await page.keyboard.press(key);
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement === document.body);
  }
  expect(scripts.filter((path) => /\/(react|drawing)\./.test(path))).toEqual([]);
  await page.locator('.tool').scrollIntoViewIfNeeded();
  await awake(page);
  expect(scripts.length).toBeGreaterThan(2);
});
