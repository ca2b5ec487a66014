import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { test as base, inject } from 'vitest';
import { sharedBrowser } from './browser.ts';

/** A page that one test after the other uses, and what has to be taken out of it in between. */
interface SharedPage {
  readonly options: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly browser: CDPSession;
  readonly size: ReturnType<Page['viewportSize']>;
  /** Whose storage it may have filled. */
  readonly origins: Set<string>;
  /** A test has put something into it that nothing takes out: a script for every document, a clock, a permission. */
  isSpent: boolean;
}

/** The page of the test before, cleaned: a new one is a new process, which takes as long as loading two pages. */
let cleaned: SharedPage | undefined;

async function take(options: BrowserContextOptions): Promise<SharedPage> {
  const last = cleaned;
  cleaned = undefined;
  if (last?.options === JSON.stringify(options)) return last;
  await last?.context.close();
  const context = await (await sharedBrowser()).newContext({ baseURL: inject('rootUrl'), locale: 'de-DE', ...options });
  const page = await context.newPage();
  const browser = await context.newCDPSession(page);
  const shared: SharedPage = {
    options: JSON.stringify(options),
    page,
    context,
    size: page.viewportSize(),
    browser,
    origins: new Set(),
    isSpent: false,
  };
  /** These methods leave behind what cannot be taken out: whoever calls one spends the page. */
  const spentBy = <Name extends string>(part: Record<Name, (...given: never[]) => unknown>, ...names: Name[]): void => {
    for (const name of names) {
      const act = part[name].bind(part);
      part[name] = (...given) => {
        shared.isSpent = true;
        return act(...given);
      };
    }
  };
  spentBy(page, 'addInitScript', 'exposeFunction');
  spentBy(page.clock, 'install', 'setFixedTime', 'setSystemTime', 'pauseAt', 'runFor', 'fastForward');
  spentBy(context, 'addInitScript', 'grantPermissions', 'newCDPSession', 'setOffline', 'route');
  return shared;
}

/** Leaves nothing of a test behind: what it listened to, answered for the server, stored, and how the window was. */
async function clean({ page, context, browser, origins, size }: SharedPage): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(() => sessionStorage.clear()).catch(() => undefined); // a page without an origin has none
  await page.goto('about:blank');
  for (const origin of origins) await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  origins.clear();
  await page.mouse.move(0, 0);
  if (size) await page.setViewportSize(size);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
}

/** What the console says of a request that a test holds back, often only when the test is over. */
export const HELD_BACK = /net::ERR_FAILED/;

/** How many times slower the processor is made (`SLOW=10 npm run site`): what comes late then comes late enough to be met. */
const SLOW = Number(process.env['SLOW'] ?? 1);
/** What the browser says of a page that takes that long. */
const TOO_LATE = /preloaded using link preload but not used/;

/**
 * As good as a fresh browser profile per test. The test fails when a page logs an error, breaks its policy or asks anybody else for anything.
 */
export const test = base.extend<{ options: BrowserContextOptions; page: Page; problems: string[]; allowed: RegExp[] }>({
  options: {},
  /** What the page may report because the test makes it so. */
  allowed: async ({}, use) => {
    await use([]);
  },
  problems: async ({}, use) => {
    await use([]);
  },
  page: async ({ options, problems, allowed, task }, use) => {
    const shared = await take(options);
    const { page, context, origins, browser } = shared;
    page.on('console', (message) => {
      // The oldest browsers know less of what may be made ready ahead, and say so on every page.
      if (/^While parsing speculation rules/.test(message.text())) return;
      // What is kept offline takes over while a page is being loaded: then Chromium fetches once more what was begun before, and says so.
      if (/cross-world service worker resource mismatch/.test(message.text())) return;
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1') problems.push(`asked a third party: ${url}`);
      else origins.add(url.origin);
    });
    if (SLOW > 1) {
      await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
      allowed.push(TOO_LATE);
    }
    await use(page);
    const isWrong = page.isClosed() || task.result?.state === 'fail' || problems.length > 0;
    if (shared.isSpent || isWrong) await context.close();
    else {
      await clean(shared);
      cleaned = shared;
    }
    const wrong = problems.filter((text) => !allowed.some((one) => one.test(text)));
    if (wrong.length > 0) throw new Error(`The page reported:\n${wrong.join('\n')}`);
  },
});
export { expect } from 'vitest';
