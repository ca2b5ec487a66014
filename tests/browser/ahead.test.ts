/** The next page is made ready while the person still reads this one. It does nothing until it is shown, and then knows the latest. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openTab, type Tab } from '../support/devtools.ts';
import { launchOwn } from '../support/own-chromium.ts';
import { expect, test as pageTest } from '../support/page.ts';

const test = pageTest.extend<{ tab: Tab }>({
  tab: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'eingespielt-'));
    const own = await launchOwn(profile);
    const tab = await openTab(own.address);
    await use(tab);
    tab.close();
    own.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

async function open(tab: Tab, path: string): Promise<void> {
  await tab.send(await tab.session('shown'), 'Page.navigate', { url: inject('rootUrl') + path });
  await until(tab, 'shown', `document.readyState === 'complete' && location.pathname.endsWith('${path}')`);
}

/** Waits until something is true in a page. */
async function until(tab: Tab, which: 'shown' | 'ready', code: string): Promise<void> {
  await expect
    .poll(async () => tab.ask(await tab.session(which), code).catch(() => false), { message: code })
    .toBe(true);
}

/** Where the middle of an element is, once it is in view and stays where it is: rows of a long plan get their height when they come near. */
const middleOf = (tab: Tab, session: string, selector: string): Promise<{ x: number; y: number }> =>
  tab.ask(
    session,
    `(async () => {
      const find = () => document.querySelector(${JSON.stringify(selector)});
      for (let before; ; ) {
        find().scrollIntoView({ block: 'center', behavior: 'instant' });
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        const { left, top, width, height } = find().getClientRects()[0];
        if (before === top) return { x: left + width / 2, y: top + height / 2 };
        before = top;
      }
    })()`,
  );

async function point(tab: Tab, selector: string): Promise<void> {
  const session = await tab.session('shown');
  const at = await middleOf(tab, session, selector);
  await tab.send(session, 'Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
}

async function click(tab: Tab, selector: string): Promise<void> {
  const session = await tab.session('shown');
  const at = await middleOf(tab, session, selector);
  for (const type of ['mousePressed', 'mouseReleased'])
    await tab.send(session, 'Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
}

/** When the page was shown, in milliseconds since it was begun; 0 for one that was not made ready before. */
const SHOWN_AT = `performance.getEntriesByType('navigation')[0].activationStart`;
const BOX = '[data-cell="items.log-tasks.done"]';

test('what is ticked after the next page was made ready stands in it, and nothing was stored for a visit', async ({
  tab,
}) => {
  await open(tab, 'werkzeuge/einarbeitung/');
  await until(tab, 'shown', `document.querySelector('.tool')?.dataset.ready === ''`);
  await point(tab, '.lead a');
  await until(tab, 'ready', `document.readyState === 'complete' && !!document.querySelector('${BOX}')`);
  const ready = await tab.session('ready');
  expect(await tab.ask(ready, 'document.prerendering')).toBe(true);
  expect(
    await tab.ask(ready, `performance.getEntriesByType('resource').filter(({ name }) => name.includes('wake')).length`),
  ).toBe(0);
  expect(await tab.ask(await tab.session('shown'), 'localStorage.length')).toBe(0);

  await click(tab, BOX);
  await click(tab, '[data-themes] input[value=dark]');
  await tab.ask(
    ready,
    `document.addEventListener('prerenderingchange', () => { window.atOnce = [document.querySelector('${BOX}').checked, document.documentElement.dataset.theme, performance.getEntriesByName('first-contentful-paint').length]; })`,
  );
  await click(tab, '.lead a');
  await until(tab, 'shown', `location.pathname.endsWith('/regeln/einarbeitung/')`);
  const shown = await tab.session('shown');
  expect(await tab.ask<number>(shown, SHOWN_AT)).toBeGreaterThan(0);
  // Before anything of it was drawn: nobody sees an empty box, or the light that was switched off.
  expect(await tab.ask(shown, 'window.atOnce')).toEqual([true, 'dark', 0]);
  await tab.ask(shown, `document.querySelector('${BOX}').scrollIntoView()`);
  await until(tab, 'shown', `document.querySelector('.tool')?.dataset.ready === ''`);
  expect(await tab.ask(shown, `document.querySelector('${BOX}').checked`)).toBe(true);
  expect(await tab.ask(shown, `document.querySelector('[data-themes] input[value=dark]').checked`)).toBe(true);
});

test('at most two pages are kept ready, and what stands behind # waits for the person', async ({ tab }) => {
  await open(tab, 'regeln/');
  await until(tab, 'shown', `document.querySelector('[data-themes]').hidden === false`);
  for (const path of ['passung', 'einarbeitung', 'feedbackgespraeche']) {
    await point(tab, `main a[href$="/regeln/${path}/"]`);
    await until(tab, 'shown', `document.querySelector('main a[href$="/regeln/${path}/"]').dataset.ahead === 'ready'`);
  }
  const shown = await tab.session('shown');
  const marked = `[...document.querySelectorAll('[data-ahead=ready]')].map(({ pathname }) => pathname.split('/').at(-2))`;
  expect(await tab.ask(shown, marked)).toEqual(['einarbeitung', 'feedbackgespraeche']);
  await tab.ask(shown, `document.querySelector('main a[href$="/regeln/passung/"]').href += '#schritte'`);
  await point(tab, 'h1');
  await point(tab, 'main a[href*="/regeln/passung/"]');
  await new Promise((done) => setTimeout(done, 400));
  expect(await tab.ask(shown, marked)).toEqual(['einarbeitung', 'feedbackgespraeche']);
});
