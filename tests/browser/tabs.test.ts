/** Promises of a real Chromium: two tabs lose nothing, a crashed tab loses nothing, a killed browser loses nothing older than half a second. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { longPlan } from '../bench/long-plans.ts';
import { awake } from '../support/awake.ts';
import { count, figure, isLong } from '../support/figures.ts';
import { launchOwn } from '../support/own-chromium.ts';
import { expect, test } from '../support/page.ts';

const plan = (): string => `${inject('rootUrl')}werkzeuge/einarbeitung/`;
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Clicks boxes of one tab, every second one, with a pause between; returns how each must stand in the end. */
const clickBoxes = (page: Page, first: number, clicks: number, gap: number): Promise<Record<string, boolean>> =>
  page.evaluate(
    async ([start, howMany, wait]) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('.check-row > input')].filter(
        (_, index) => index % 2 === start,
      );
      const expected: Record<string, boolean> = {};
      for (let click = 0; click < howMany; click += 1) {
        const box = boxes[(click * 7) % boxes.length] as HTMLInputElement;
        box.click();
        expected[box.dataset['cell'] ?? ''] = box.checked;
        if (wait > 0) await new Promise((done) => setTimeout(done, wait));
        else if (click % 20 === 0) await new Promise((done) => setTimeout(done));
      }
      return expected;
    },
    [first, clicks, gap] as const,
  );
const storedTicks = (page: Page): Promise<Record<string, boolean>> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith('.onboarding')) ?? '';
    const { cells } = JSON.parse(localStorage.getItem(key) ?? '{"cells":{}}') as { cells: Record<string, [boolean]> };
    return Object.fromEntries(
      Object.entries(cells)
        .filter(([path]) => path.endsWith('.done'))
        .map(([path, [value]]) => [path, value]),
    );
  });
const shownTicks = (page: Page): Promise<Record<string, boolean>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('.check-row > input')].map((box) => [
        box.dataset['cell'] ?? '',
        box.checked,
      ]),
    ),
  );
/** The first tick, so that both tabs know the collaboration. */
const begin = async (page: Page): Promise<void> => {
  await page.goto(plan());
  await awake(page);
  await page.locator('.check-row > input').last().click();
};

test('two tabs, many edits at once: both show all of them, and so does storage', { timeout: 180_000 }, async ({
  page,
}) => {
  await begin(page);
  const other = await page.context().newPage();
  await other.goto(plan());
  await awake(other);
  const clicks = count(60, 167);
  let edits = 0;
  for (const gap of [0, 4, 40]) {
    const [here, there] = await Promise.all([clickBoxes(page, 0, clicks, gap), clickBoxes(other, 1, clicks, gap)]);
    edits += 2 * clicks;
    const expected = { ...here, ...there };
    await expect.poll(() => shownTicks(page)).toMatchObject(expected);
    await expect.poll(() => shownTicks(other)).toMatchObject(expected);
    expect(await storedTicks(page)).toMatchObject(expected);
  }
  figure('two-tabs', { edits, lost: 0 });
});

test('one of two tabs crashes in the middle: nothing acknowledged is lost', { timeout: 600_000 }, async ({
  page,
  problems,
}) => {
  const trials = count(3, 30);
  await begin(page);
  for (let trial = 0; trial < trials; trial += 1) {
    const other = await page.context().newPage();
    await other.goto(plan());
    await awake(other);
    const [here, there] = await Promise.all([clickBoxes(page, 0, 30, 4), clickBoxes(other, 1, 30, 4)]);
    const session = await other.context().newCDPSession(other);
    void session.send('Page.crash').catch(() => undefined);
    await other.waitForEvent('crash');
    await other.close();
    // Nothing may be lost; when a busy browser hands on what a dead tab has left is not promised.
    await expect.poll(() => shownTicks(page)).toMatchObject({ ...here, ...there });
    expect(await storedTicks(page)).toMatchObject({ ...here, ...there });
  }
  problems.length = 0;
  figure('crash-of-one-tab', { trials, lost: 0 });
});

test('the tab crashes right after a letter: the letter is there', { timeout: 900_000 }, async ({ page }) => {
  const crashes = count(5, 200);
  await begin(page);
  const context = page.context();
  await page.close();
  let lost = 0;
  for (let crash = 0; crash < crashes; crash += 1) {
    const victim = await context.newPage();
    await victim.goto(`${inject('rootUrl')}werkzeuge/aufgabenbrief/`);
    await awake(victim);
    const typed = `Satz ${crash}`;
    const field = victim.locator('.tool-view [data-cell="title"]');
    await field.fill(typed);
    const session = await context.newCDPSession(victim);
    void session.send('Page.crash').catch(() => undefined);
    await victim.waitForEvent('crash');
    await victim.close();
    const after = await context.newPage();
    await after.goto(`${inject('rootUrl')}werkzeuge/aufgabenbrief/`);
    await awake(after);
    if ((await after.locator('.tool-view [data-cell="title"]').inputValue()) !== typed) lost += 1;
    await after.close();
  }
  expect(lost).toBe(0);
  figure('tab-crashes', { crashes, lost });
});

test('a large sheet: the tab crashes right after a letter, before the sheet is written', { timeout: 900_000 }, async ({
  page,
}) => {
  const crashes = count(2, 50);
  await page.goto(plan());
  await page.evaluate((text) => {
    localStorage.setItem('eingespielt:here', JSON.stringify({ collaboration: 'benchbench', open: {} }));
    localStorage.setItem('eingespielt:benchbench.onboarding', text);
  }, longPlan(402));
  const context = page.context();
  await page.close();
  const lateKeys = (of: Page): Promise<readonly string[]> =>
    of.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('eingespielt:late:')));
  const noteIn = (of: Page) => of.locator('[data-row="own7"] textarea').first();
  let [lost, unwritten] = [0, 0];
  for (let crash = 0; crash < crashes; crash += 1) {
    const victim = await context.newPage();
    await victim.goto(plan());
    await awake(victim);
    if ((await noteIn(victim).count()) === 0) await victim.locator('[data-row="own7"] .row-more').click();
    await noteIn(victim).fill(`Satz ${crash}`);
    unwritten += (await lateKeys(victim)).length; // on a slow machine the second of rest may be over by now
    const session = await context.newCDPSession(victim);
    void session.send('Page.crash').catch(() => undefined);
    await victim.waitForEvent('crash');
    await victim.close();
    const after = await context.newPage();
    await after.goto(plan());
    await awake(after);
    await expect.poll(() => lateKeys(after)).toEqual([]);
    if ((await noteIn(after).inputValue()) !== `Satz ${crash}`) lost += 1;
    await after.close();
  }
  expect(lost).toBe(0);
  figure('tab-crashes-large', { crashes, unwritten, lost });
});

/** Its page, driven as all others are. */
async function openOwn(profile: string): Promise<{ page: Page; kill: () => Promise<void> }> {
  const own = await launchOwn(profile);
  const browser = await chromium.connectOverCDP(own.address);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const kill = async (): Promise<void> => {
    own.kill();
    await browser.close().catch(() => undefined);
  };
  return { page: await context.newPage(), kill };
}

test('the whole browser is killed: what is older than half a second is there', { timeout: 900_000 }, async () => {
  const waits = count(1, 10);
  const early: Record<string, number> = {};
  let [late, lateWithout] = [0, 0];
  for (const wait of isLong ? [0, 100, 250, 500, 1000, 3000] : [500]) {
    let [lost, lostWithout] = [0, 0];
    for (let trial = 0; trial < waits; trial += 1) {
      const profile = mkdtempSync(join(tmpdir(), 'eingespielt-'));
      const first = await openOwn(profile);
      await first.page.goto(plan());
      await awake(first.page);
      await first.page.locator('.check-row > input').nth(0).click();
      await pause(1500); // warm-up: the journal exists
      await first.page.locator('.check-row > input').nth(1).click();
      await pause(wait);
      await first.kill();
      const second = await openOwn(profile);
      await second.page.goto(`${inject('rootUrl')}regeln/`);
      if (!(await storedTicks(second.page))['items.first-three-tasks.done']) lostWithout += 1;
      await second.page.goto(plan());
      await awake(second.page);
      const isBack = await second.page
        .waitForFunction(
          () => document.querySelectorAll<HTMLInputElement>('.check-row > input')[1]?.checked,
          undefined,
          {
            timeout: 3000,
          },
        )
        .then(() => true)
        .catch(() => false);
      if (!isBack) lost += 1;
      await second.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    if (wait >= 500) expect(lost, `${wait} ms`).toBe(0);
    else Object.assign(early, { [`lostAfter${wait}Ms`]: lost, [`withoutJournalAfter${wait}Ms`]: lostWithout });
    if (wait === 500) [late, lateWithout] = [lost, lostWithout];
  }
  figure('browser-killed', { trials: waits, lost: late, withoutJournal: lateWithout, ...early });
});
