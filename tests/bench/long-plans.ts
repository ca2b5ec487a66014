/** How long a plan of thousands stays fluid: a tick and a keystroke, from the event to the task after the next frame, in milliseconds. */
import type { Browser, Locator, Page } from 'playwright-core';
import { awake } from '../support/awake.ts';

const ID = 'benchbench';
const PHASES = ['before', 'day-one', 'week-one', 'month-one', 'quarter-one'];

/** A stored plan with this many own steps in all phases, dated, with ticks and notes. */
export function longPlan(count: number): string {
  const cells: Record<string, readonly [unknown, number, string]> = { startsOn: ['2026-11-30', 1, 'bench'] };
  for (let index = 0; index < count; index += 1) {
    const id = `own${index}`;
    const put = (path: string, value: unknown): void => {
      cells[path] = [value, index + 2, 'bench'];
    };
    put(`own.${id}.phase`, PHASES[index % PHASES.length]);
    put(`own.${id}.text`, `Eigener Schritt Nummer ${index + 1} mit einem Satz, der umbrechen kann`);
    put(`own.${id}.owner`, ['client', 'assistant', 'both'][index % 3]);
    put(`own.${id}.place`, 100 + index);
    if (index % 3 === 0) put(`items.${id}.done`, true);
    if (index % 5 === 0) put(`items.${id}.on`, '2026-12-15');
  }
  return JSON.stringify({
    app: 'eingespielt',
    version: 1,
    id: `${ID}.onboarding`,
    tool: 'onboarding',
    collaboration: ID,
    cells,
  });
}

async function openLong(browser: Browser, url: string, count: number, slowdown: number): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(
    ([id, text]) => {
      if (localStorage.getItem('eingespielt:here')) return;
      localStorage.setItem('eingespielt:here', JSON.stringify({ collaboration: id, open: {} }));
      localStorage.setItem(`eingespielt:${id}.onboarding`, text);
    },
    [ID, longPlan(count)] as const,
  );
  await page.goto(url);
  await awake(page);
  await page.waitForFunction((rows) => document.querySelectorAll('.check-row').length >= rows, count);
  await page.waitForTimeout(3000);
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    for (const kind of ['click', 'beforeinput'])
      document.addEventListener(
        kind,
        ({ timeStamp, target }) =>
          target instanceof Element &&
          target.matches('.check-row > input, textarea') &&
          requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
        { capture: true },
      );
  });
  return page;
}

const timesOf = async (page: Page): Promise<readonly number[]> => {
  await page.waitForTimeout(500);
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  await page.close();
  return times;
};

/** A click of the mouse and nothing else: playwright's own `click` looks for what lies under the pointer while the page handles the event. */
export async function clickPlainly(page: Page, box: Locator): Promise<void> {
  await box.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.waitForTimeout(250);
}

/** Ticks in the middle of a plan of 3,000 own steps, at 4× CPU slowdown. */
export async function ticksOfThousands(browser: Browser, url: string, own = 3000): Promise<readonly number[]> {
  const page = await openLong(browser, url, own, 4);
  const boxes = page.locator('.check-row > input');
  const middle = own / 2;
  await boxes.nth(middle).scrollIntoViewIfNeeded();
  for (let index = 0; index < 30; index += 1) {
    await clickPlainly(page, boxes.nth(middle + index));
  }
  return timesOf(page);
}

/** A sentence typed into a note, in a plan of 300 own steps. */
export async function keysOfHundreds(browser: Browser, url: string): Promise<readonly number[]> {
  const page = await openLong(browser, url, 300, 4);
  await page.locator('.row-more').nth(150).click();
  await page.keyboard.type('Wir sprechen am Montag darüber, vorher schickt Jana die Liste mit den Terminen.', {
    delay: 60,
  });
  return timesOf(page);
}

/** Own steps that make a document of 94 KiB. */
const STEPS_OF_94_KIB = 402;

/** Keys in a note of a document of 94 KiB, at 4× CPU slowdown: from the input event to the end of the write that keeps the key. */
export async function savesOfKeys(browser: Browser, url: string): Promise<readonly number[]> {
  const page = await openLong(browser, url, STEPS_OF_94_KIB, 4);
  await page.evaluate(() => {
    const times: number[] = [];
    let begun = 0;
    addEventListener('input', () => (begun = performance.now()), { capture: true });
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      write.call(this, key, text);
      if (begun > 0 && key.includes('.onboarding')) times.push(performance.now() - begun);
      begun = 0;
    };
    Object.assign(window, { times });
  });
  await page.locator('.row-more').nth(150).click();
  await page.keyboard.type('Wir sprechen am Montag darüber, vorher schickt Jana die Liste mit den Terminen.', {
    delay: 60,
  });
  return timesOf(page);
}
