/** `npm run bench`: builds cleanly, measures bytes and times in a real Chromium, and holds them against budgets.json. Exits 1 when one is passed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { preview } from 'astro';
import { type Browser, chromium, type Page } from 'playwright-core';
import { awake } from '../support/awake.ts';
import { launchOptions } from '../support/chromium.mjs';
import { figure } from '../support/figures.ts';
import { watchShift } from '../support/layout-shift.ts';
import { slowLine } from '../support/slow-line.ts';
import { clickPlainly, keysOfHundreds, savesOfKeys, ticksOfThousands } from './long-plans.ts';

type Name = keyof typeof import('./budgets.json');
const budgets = JSON.parse(readFileSync(new URL('./budgets.json', import.meta.url), 'utf8')) as Record<
  Name,
  { budget: number; unit: string; what: string }
>;
const DIST = 'dist';
const RULE = 'regeln/einarbeitung/';
const PLAN = 'werkzeuge/einarbeitung/';
const BRIEF = 'werkzeuge/aufgabenbrief/';

const brotli = (content: Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const median = (values: readonly number[], at = 0.5): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * at)] ?? 0;

function cleanBuild(): number {
  for (const path of [DIST, '.astro', 'node_modules/.cache/fonts', 'node_modules/.astro', 'node_modules/.vite'])
    if (existsSync(path)) rmSync(path, { recursive: true });
  const start = performance.now();
  execFileSync('npm', ['run', '--silent', 'build'], {
    stdio: 'ignore',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return (performance.now() - start) / 1000;
}

/** Paths of the scripts a page asks for while `act` runs. */
async function scriptsOf(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<unknown>,
): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const scripts = new Set<string>();
  page.on('request', (request) => request.resourceType() === 'script' && scripts.add(new URL(request.url()).pathname));
  await page.goto(url, { waitUntil: 'networkidle' });
  await act(page);
  await page.close();
  return [...scripts];
}
const bytesOf = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + brotli(readFileSync(join(DIST, path))), 0);

/** Worst layout shift while the fonts come half a second late. */
async function layoutShift(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await slowLine(page, '**/*.woff2', 500);
  const shiftSoFar = await watchShift(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(900);
  const shift = await shiftSoFar();
  await page.close();
  return shift;
}

/** Click on 40 boxes one after another: event to the task after the next frame, in milliseconds. */
async function tickToPaint(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url);
  await awake(page);
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener(
      'click',
      ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
      { capture: true },
    );
  });
  for (let index = 0; index < 40; index += 1) await clickPlainly(page, page.locator('.check-row > input').nth(index));
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  await page.close();
  return median(times, 0.75);
}

const build = cleanBuild();
const server = await preview({ root: process.cwd(), server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const url = `http://127.0.0.1:${server.port}/`;
const browser = await chromium.launch(await launchOptions());
const pagesIn = (section: string): readonly string[] =>
  readdirSync(join(DIST, section), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`${section}/${entry.name}/`] : [],
  );
const still = async (): Promise<void> => undefined;

const scripts: Readonly<Record<string, number>> = Object.fromEntries(
  await Promise.all(
    pagesIn('werkzeuge').map(async (page) => [page, bytesOf(await scriptsOf(browser, url + page, awake))]),
  ),
);
const before = await scriptsOf(browser, url + RULE, still);
const fonts = readdirSync(join(DIST, '_astro/fonts')).filter((name) => name.endsWith('.woff2'));
const measured: Record<Name, number> = {
  readingPageHtmlCss: Math.max(
    ...pagesIn('regeln').map((page) => brotli(readFileSync(join(DIST, page, 'index.html')))),
  ),
  roomHtmlCss: Math.max(
    ...['mappe', 'ihre-daten', 'weitergabe'].map((page) => brotli(readFileSync(join(DIST, page, 'index.html')))),
  ),
  readingPageScripts: bytesOf(before),
  fonts: fonts.reduce((sum, name) => sum + readFileSync(join(DIST, '_astro/fonts', name)).length, 0),
  toolPageScripts: Math.max(...[PLAN, BRIEF].map((page) => scripts[page] ?? Number.NaN)),
  anyToolPageScripts: Math.max(...Object.values(scripts)),
  frameworkBeforeTool: before.filter((path) => /client|react|island/i.test(path)).length,
  layoutShift: Math.max(
    ...(await Promise.all(['', RULE, PLAN, BRIEF].map((path) => layoutShift(browser, url + path)))),
  ),
  tickToPaint: await tickToPaint(browser, url + PLAN),
  tickOfThousands: median(await ticksOfThousands(browser, url + PLAN), 0.75),
  keyOfHundreds: median(await keysOfHundreds(browser, url + PLAN), 0.95),
  saveOfKey: median(await savesOfKeys(browser, url + PLAN), 0.95),
  build,
};
await browser.close();
await server.stop();
const { readingPageHtmlCss, readingPageScripts, frameworkBeforeTool } = measured;
figure('weight', { readingPageHtmlCss, readingPageScripts, frameworkBeforeTool, fonts: measured.fonts });

let passed = true;
for (const [name, { budget, unit, what }] of Object.entries(budgets) as [Name, (typeof budgets)[Name]][]) {
  const value = Math.round(measured[name] * 10_000) / 10_000;
  passed &&= value <= budget;
  console.log(`${value <= budget ? 'ok  ' : 'OVER'} ${name}: ${value} of ${budget} ${unit} (${what})`);
}
process.exit(passed ? 0 : 1);
