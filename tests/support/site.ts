/** Builds the site at the root and under a base path, serves both, and starts one Chromium for all browser tests. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { preview } from 'astro';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    rootUrl: string;
    baseUrl: string;
    wsEndpoint: string;
  }
}

export const BASE_PATH = '/handbuch/';
const run = promisify(execFile);

/** `KEEP=1` serves what was built before: for working on a test, never for believing it. */
const isKept = process.env['KEEP'] === '1';

async function serve(base: string, outDir: string) {
  if (!isKept || !existsSync(outDir)) await build(base, outDir);
  return preview({ root: process.cwd(), base, outDir, server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
}

async function build(base: string, outDir: string): Promise<void> {
  await run('node_modules/.bin/astro', ['build'], {
    env: { ...process.env, BASE_PATH: base, OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
}

export default async function setup(project: TestProject) {
  const root = await serve('/', 'dist');
  const based = await serve(BASE_PATH, 'dist-base');
  const browser = await chromium.launchServer(await launchOptions());
  project.provide('rootUrl', `http://127.0.0.1:${root.port}/`);
  project.provide('baseUrl', `http://127.0.0.1:${based.port}${BASE_PATH}`);
  project.provide('wsEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all([root.stop(), based.stop()]);
  };
}
