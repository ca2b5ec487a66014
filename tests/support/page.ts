import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test as base, inject } from 'vitest';

let shared: Promise<Browser> | undefined;
export const connect = (): Promise<Browser> => {
  shared ??= chromium.connect(inject('wsEndpoint'));
  return shared;
};

/** A fresh browser profile per test. The test fails when a page logs an error, breaks its policy or asks anybody else for anything. */
export const test = base.extend<{ options: BrowserContextOptions; page: Page; problems: string[] }>({
  options: {},
  problems: async ({}, use) => {
    await use([]);
  },
  page: async ({ options, problems }, use) => {
    const context = await (await connect()).newContext({ baseURL: inject('rootUrl'), locale: 'de-DE', ...options });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1') problems.push(`asked a third party: ${url}`);
    });
    await use(page);
    await context.close();
    if (problems.length > 0) throw new Error(`The page reported:\n${problems.join('\n')}`);
  },
});
export { expect } from 'vitest';
