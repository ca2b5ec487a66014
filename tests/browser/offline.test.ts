/** Offline: never by a mere visit; then everything; updates wait, and no page ever gets files of two builds. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { PREFIX } from '#browser/storage.ts';
import { storedKeys } from '#browser/stored-keys.ts';
import { writeWorker } from '#build/offline.mjs';
import { awake } from '../support/awake.ts';
import { sharedBrowser } from '../support/browser.ts';
import { count, figure } from '../support/figures.ts';
import { listen } from '../support/listen.ts';
import { expect, test } from '../support/page.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** A second build: the same pages, each with another mark, so that a mixture shows. */
function secondBuild(): string {
  const root = mkdtempSync(join(tmpdir(), 'build-b-'));
  cpSync('dist', root, { recursive: true });
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|json)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    if (entry.name.endsWith('.html')) writeFileSync(file, text.replace('<html ', '<html data-build="b" '));
    else if (file.includes('/words/')) writeFileSync(file, text.replace(/\}$/, ',"build":"b"}'));
  }
  writeWorker(root, '/');
  return root;
}

/** Serves one of two builds; switches at a chosen request. */
async function switchingServer() {
  const state = { root: 'dist', next: '', requests: 0, switchAt: Number.POSITIVE_INFINITY, isDown: false };
  const server = createServer((request, response) => {
    state.requests += 1;
    if (state.requests >= state.switchAt) state.root = state.next;
    if (state.isDown) return void request.destroy();
    const path = decodeURI(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(state.root, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const body = readFileSync(file);
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-cache',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return { state, ...(await listen(server)) };
}
type Serving = Awaited<ReturnType<typeof switchingServer>>;

let other: string;
let url: string;
let state: Serving['state'];
let stop: Serving['stop'];
const setRoot = (root: string): void => {
  Object.assign(state, { root, requests: 0, switchAt: Number.POSITIVE_INFINITY, isDown: false });
};
beforeAll(async () => {
  other = secondBuild();
  ({ state, stop, url } = await switchingServer());
});
afterAll(() => {
  stop();
  rmSync(other, { recursive: true, force: true });
});

async function keep(page: Page): Promise<void> {
  await page.goto('/ihre-daten/');
  await page.getByRole('button', { name: 'Für unterwegs behalten' }).click();
  await page.getByText(/gehen auch ohne Netz|konnten nicht geladen werden/).waitFor({ timeout: 90_000 });
  if (await page.getByText('konnten nicht geladen werden').count()) throw new Error('refused');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
type Act = (page: Page, context: BrowserContext) => Promise<void>;
const inContext = async (act: Act, baseURL = url): Promise<void> => {
  const context = await (await sharedBrowser()).newContext({ locale: 'de-DE', baseURL });
  try {
    await act(await context.newPage(), context);
  } finally {
    await context.close();
  }
};

describe('offline', () => {
  test('on request: pages never visited, tools, saving and search work without a network', { timeout: 120_000 }, () =>
    inContext(async (page) => {
      setRoot('dist');
      await keep(page);
      state.isDown = true;
      await page.goto(`${url}regeln/rueckfragen/`);
      expect(await page.locator('h1').innerText()).toContain('Fragen');
      await page.goto(`${url}werkzeuge/einarbeitung/`);
      await awake(page);
      await page.locator('.check-row > input').first().check();
      await page.reload();
      await awake(page);
      expect(await page.locator('.check-row > input').first().isChecked()).toBe(true);
      await page.goto(`${url}suche/?q=feedback`);
      await page.locator('main ol a').first().waitFor();
    }),
  );

  test('a page of a language that is not kept says so in both, and opens once the network is back', () =>
    inContext(async (page) => {
      setRoot('dist');
      await keep(page);
      state.isDown = true;
      await page.goto(`${url}regeln/passung/`);
      await page.locator('a[hreflang="en"]').first().click();
      await page.getByRole('heading', { name: 'This page is not on your device' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/en/rules/fit/');
      expect(await page.locator('h1').innerText()).toContain('nicht auf dem Gerät');
      await page.getByRole('link', { name: 'Mappe' }).click();
      await page.locator('html[lang=de]').waitFor();
      await page.goBack();
      setRoot('dist');
      await page.reload();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    }));

  test('the net breaks while a second language is fetched: what was kept stays', { timeout: 120_000 }, () =>
    inContext(async (page) => {
      setRoot('dist');
      await keep(page);
      await page.clock.install();
      const save = async (nth: number): Promise<void> => {
        await page.goto('/en/tools/onboarding/');
        await awake(page);
        await page.locator('.check-row > input').nth(nth).check();
        await page.clock.fastForward(8000); // nothing is fetched before it is quiet
      };
      Object.assign(state, { switchAt: state.requests + 60, next: 'nowhere' });
      await save(0);
      await expect.poll(() => state.root, { timeout: 30_000 }).toBe('nowhere');
      await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.installing);
      state.isDown = true;
      for (const path of ['/regeln/rueckfragen/', '/werkzeuge/einarbeitung/']) {
        await page.goto(path);
        expect(await page.locator('h1').count()).toBe(1);
      }
      // Back in the net the next save brings the language after all, and nothing is kept twice.
      setRoot('dist');
      await save(1);
      // The same build in one more language takes over by itself, and is no new version.
      await page.waitForFunction(
        () => navigator.serviceWorker.controller?.scriptURL.endsWith('languages=de,en'),
        null,
        {
          timeout: 60_000,
        },
      );
      await page.waitForTimeout(1500);
      expect(await page.locator('.update').count()).toBe(0);
      await expect.poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 20_000 }).toBe(1);
      state.isDown = true;
      for (const path of ['/en/rules/questions/', '/regeln/rueckfragen/']) {
        await page.goto(path);
        expect(await page.locator('h1').count()).toBe(1);
      }
    }),
  );

  test('switched off: the worker, its pages and nothing else are gone', { timeout: 120_000 }, () =>
    inContext(async (page) => {
      setRoot('dist');
      await page.goto(url);
      await page.evaluate(async () => void (await caches.open('foreign')));
      await keep(page);
      // Under the name the privacy page lists.
      expect(await page.evaluate(() => caches.keys())).toContainEqual(
        expect.stringMatching(`^${PREFIX}${storedKeys.pages.replace('…', '.+')}$`),
      );
      await page.getByRole('button', { name: 'Nicht mehr behalten' }).click();
      await page.getByText('Die Seiten kommen aus dem Netz').waitFor();
      expect(await page.evaluate(() => caches.keys())).toEqual(['foreign']);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    }),
  );
});

describe('an update', () => {
  /** Which build a page and its words are of. */
  const mixture = (page: Page): Promise<{ page: string; words: string }> =>
    page.evaluate(async () => {
      const own = document.documentElement.dataset['build'] ?? 'a';
      const words = (await (await fetch('/words/onboarding.de.json')).json()) as { build?: string };
      return { page: own, words: words.build ?? 'a' };
    });
  const untilBuild = async (page: Page, build: 'a' | 'b'): Promise<void> =>
    void (await page.waitForFunction((wanted) => (document.documentElement.dataset['build'] ?? 'a') === wanted, build, {
      timeout: 20_000,
    }));
  const checkForUpdate = (page: Page): Promise<void> =>
    page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));

  test(
    'waits and asks; refuses while another tab is open; then takes over and loses nothing',
    { timeout: 120_000 },
    () =>
      inContext(async (page, context) => {
        setRoot('dist');
        await keep(page);
        await page.goto(`${url}werkzeuge/einarbeitung/`);
        await awake(page);
        const second = await context.newPage();
        await second.goto(`${url}regeln/`);
        setRoot(other);
        await checkForUpdate(page);
        await page.locator('.update', { hasText: 'neue Fassung' }).waitFor({ timeout: 30_000 });
        expect(await mixture(page)).toEqual({ page: 'a', words: 'a' });
        await page.locator('.update button').click();
        await page.locator('.update', { hasText: 'noch in einem anderen Tab' }).waitFor();
        await second.close();
        await page.locator('.check-row > input').first().check();
        // Back in this tab, which no headless browser tells of: what was asked for is done.
        await page.evaluate(() => void dispatchEvent(new Event('focus')));
        await untilBuild(page, 'b');
        await awake(page);
        expect(await page.locator('.check-row > input').first().isChecked()).toBe(true);
        expect(await mixture(page)).toEqual({ page: 'b', words: 'b' });
        expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
        // And back: an older build is an update like any other. Asked for while an act still loads what it needs.
        setRoot('dist');
        await checkForUpdate(page);
        await page.locator('.update', { hasText: 'neue Fassung' }).waitFor({ timeout: 30_000 });
        await page.locator('.check-row > input').nth(1).check();
        await page.locator('.update button').click();
        await page.locator('.update', { hasText: 'wird übernommen' }).waitFor();
        await untilBuild(page, 'a');
        expect(await mixture(page)).toEqual({ page: 'a', words: 'a' });
      }),
  );

  /** The builds each cache holds pages of. */
  const buildsKept = (page: Page): Promise<readonly (readonly string[])[]> =>
    page.evaluate(async () => {
      const builds = async (name: string): Promise<readonly string[]> => {
        const answers = await (await caches.open(name)).matchAll();
        const pages = answers.filter(({ headers }) => headers.get('content-type')?.startsWith('text/html'));
        const texts = await Promise.all(pages.map((answer) => answer.text()));
        return [...new Set(texts.map((text) => (text.includes('<html data-build="b"') ? 'b' : 'a')))];
      };
      return Promise.all((await caches.keys()).map(builds));
    });
  /** @returns whether the build was kept; half a build is refused, said, and leaves nothing behind */
  const visit = async (page: Page): Promise<boolean> => {
    const isKept = await keep(page).then(
      () => true,
      (error: Error) => {
        if (error.message !== 'refused') throw error;
        return false;
      },
    );
    expect((await buildsKept(page)).map(({ length }) => length)).toEqual(isKept ? [1] : []);
    for (const path of ['/', '/regeln/passung/', '/werkzeuge/einarbeitung/', '/suche/?q=vertrag']) {
      await page.goto(path);
      const { page: own, words } = await mixture(page);
      if (await page.evaluate(() => navigator.serviceWorker.controller !== null)) expect(words).toBe(own);
    }
    return isKept;
  };
  /** One visit, during which the server goes over to the second build. */
  const visitWithChangeAt = async (switchAt: number): Promise<{ requests: number; isKept: boolean }> => {
    const own = await switchingServer();
    Object.assign(own.state, { switchAt, next: other });
    let isKept = false;
    try {
      await inContext(async (page) => {
        isKept = await visit(page);
      }, own.url);
    } finally {
      own.stop();
    }
    return { requests: own.state.requests, isKept };
  };

  test('the server changes at every request of a visit: no page mixes two builds', { timeout: 3_600_000 }, async () => {
    const { requests } = await visitWithChangeAt(Number.POSITIVE_INFINITY);
    const stride = count(Math.ceil(requests / 2), 1);
    const first = count(3, 1);
    const positions = Array.from({ length: Math.ceil((requests - first + 1) / stride) }, (_, n) => first + n * stride);
    const waiting = [...positions];
    let refused = 0;
    // Side by side, each with a server of its own: a visit waits more than it works.
    const lane = async (): Promise<void> => {
      for (let position = waiting.shift(); position; position = waiting.shift())
        if (!(await visitWithChangeAt(position)).isKept) refused += 1;
    };
    await Promise.all([lane(), lane(), lane()]);
    figure('update-positions', { requests, positions: positions.length, refused, mixed: 0 });
  });
});
