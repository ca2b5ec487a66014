/** Builds the site at the root and under a base path, serves both, and starts one Chromium for all browser tests. */
import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { run } from './at-once.ts';
import { based, root } from './builds.ts';
import { launchOptions } from './chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    rootUrl: string;
    baseUrl: string;
    wsEndpoint: string;
  }
}

/** `KEEP=1` serves what was built before: by `npm test`, a moment ago, or for working on a test. */
const isKept = process.env['KEEP'] === '1';

/**
 * Two tests at once keep two cores busy; helping threads of V8 only take turns with them. With room for young objects, and without making code
 * fast that runs once: 186 to 197 core-seconds for everywhere.test.ts without this, 126 with it.
 */
const ONE_THREAD = '--js-flags=--single-threaded --min-semi-space-size=16 --no-opt';

async function serve({ base, outDir, ...script }: typeof root) {
  const said = isKept && existsSync(outDir) ? null : await run(script);
  if (said !== null) throw new Error(`The site could not be built:\n${said}`);
  return preview({ root: process.cwd(), base, outDir, server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
}

export default async function setup(project: TestProject) {
  const [plain, deep] = [await serve(root), await serve(based)];
  const { args = [], ...options } = (await launchOptions()) as { args?: string[] };
  const browser = await chromium.launchServer({ ...options, args: [...args, ONE_THREAD] });
  project.provide('rootUrl', `http://127.0.0.1:${plain.port}/`);
  project.provide('baseUrl', `http://127.0.0.1:${deep.port}${based.base}`);
  project.provide('wsEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all([plain.stop(), deep.stop()]);
  };
}
