/**
 * Without a mouse: a walk with Tab through every tool, and the stories of those tools whose own tests use the mouse as well. (The others tell
 * theirs by keyboard themselves: agreement, brief, farewell, fit, onboarding, questions, week.)
 */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import feedback from '#content/tools/feedback.json';
import firstTalk from '#content/tools/first-talk.json';
import manual from '#content/tools/manual.json';
import ui from '#content/ui.json';
import { expect, test } from '../support/page.ts';
import { exampleOf, openTool, toolIds } from '../support/sheets.ts';

/** Presses Tab (or Shift+Tab) until something has the focus; fails when it never comes. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}
async function tabToText(page: Page, text: string): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent))?.includes(text)) return;
  }
  throw new Error(`Tab never reaches “${text}”`);
}
const hasFocus = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector, { timeout: 5000 });

/** Notes from now on what the focus meets: whether it can be seen, and where it is in the order of the page. */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const wrong: string[] = [];
    let met = 0;
    let last: Element | undefined;
    Object.assign(window, { walk: () => ({ wrong, met }) });
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      met += 1;
      const name = `${target.tagName} ${target.className} “${(target.getAttribute('aria-label') ?? target.textContent ?? '').slice(0, 40)}”`;
      if (last && !(last.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING))
        wrong.push(`jumps back to ${name}`);
      last = target;
      const hasLine = (element: Element): boolean =>
        Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2 &&
        getComputedStyle(element).outlineStyle !== 'none';
      if (!hasLine(target) && !(target.nextElementSibling && hasLine(target.nextElementSibling)))
        wrong.push(`no focus to be seen on ${name}`);
      const { left, top, width, height } = target.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      const label = (target as HTMLInputElement).labels?.[0];
      const isCovered = above !== null && !target.contains(above) && !above.contains(target) && !label?.contains(above);
      if (isCovered) wrong.push(`${name} is covered by ${above.className}`);
    });
  });

describe('a walk with Tab: every control is met in order, seen, and nothing holds the focus', () => {
  test.for(toolIds)('%s', { timeout: 60_000 }, async (id, { page }) => {
    await openTool(page, id, 'de', exampleOf(id, 'de'));
    await watchFocus(page);
    await page.locator('main').focus();
    for (let steps = 0; steps < 500; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.site-footer') !== null)) break;
    }
    const { wrong, met } = await page.evaluate(() =>
      (window as unknown as { walk: () => { wrong: string[]; met: number } }).walk(),
    );
    expect(met).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest('.site-footer') !== null)).toBe(true);
  });
});

test('a manual: choose, write, take back', async ({ page }) => {
  await openTool(page, 'manual', 'de');
  await tabTo(page, '.manual-answer input[type=radio]');
  await page.keyboard.press('Space');
  await hasFocus(page, '.manual-answer input[type=radio]:checked');
  await page.keyboard.press('ArrowRight');
  await hasFocus(page, '.manual-answer input[type=radio]:checked');
  await tabTo(page, '.manual-answer textarea');
  await page.keyboard.type('Vor zehn Uhr.');
  await tabTo(page, '.tool-actions > button:not(.strong):not([disabled])'); // pass on
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(ui.frame.undo.de);
  await page.keyboard.press('Enter');
  expect(await page.locator('.manual-answer textarea').first().inputValue()).not.toBe('Vor zehn Uhr.');
  expect(await page.evaluate(() => document.activeElement?.closest('.tool-actions') !== null)).toBe(true);
  expect(manual.title.de).toBe(await page.locator('.tool').getAttribute('aria-label'));
});

test('a talk about the work: a promise is made, named, taken away and brought back', async ({ page }) => {
  await openTool(page, 'feedback', 'de');
  const { addAction } = feedback.labels;
  await tabToText(page, addAction.de);
  await page.keyboard.press('Enter');
  await hasFocus(page, '.feedback-actions :is(input[type=text], textarea)');
  await page.keyboard.type('Preisliste freigeben');
  await tabTo(page, '.feedback-actions .row-acts button:last-child');
  await page.keyboard.press('Enter');
  await hasFocus(page, '[data-add]');
  expect(await page.getByText('Preisliste freigeben').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.locator('.feedback-actions :is(input, textarea)').first().waitFor();
});

test('a first talk: a question of one’s own is added, moved and left out', async ({ page }) => {
  await openTool(page, 'first-talk', 'de');
  const { add } = firstTalk.labels;
  await tabToText(page, add.de);
  await page.keyboard.press('Enter');
  await hasFocus(page, '.talk-own :is(input, textarea)');
  await page.keyboard.type('Was darf nie warten?');
  await page.keyboard.press('Alt+ArrowUp');
  await hasFocus(page, '.talk-own :is(input, textarea)');
  await tabTo(page, '.row-acts button:last-child');
  await page.keyboard.press('Enter');
  expect(await page.locator('.talk-own').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.closest('.tool-view') !== null)).toBe(true);
});

test('the frame: names, more, the list of keys, and back to where one was', async ({ page }) => {
  await openTool(page, 'week', 'de');
  await tabTo(page, '.place summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '.place-fields input');
  await page.keyboard.type('Praxis Berg');
  await tabTo(page, '.more summary');
  await page.keyboard.press('Space');
  await tabTo(page, '[aria-keyshortcuts="?"]');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'dialog *, dialog');
  await page.keyboard.press('Escape');
  await hasFocus(page, '[aria-keyshortcuts="?"]');
});
