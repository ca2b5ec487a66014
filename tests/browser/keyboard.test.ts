/**
 * Without a mouse: a walk with Tab through every tool, and the stories of those tools whose own tests use the mouse as well. (The others tell
 * theirs by keyboard themselves: agreement, brief, farewell, fit, onboarding, questions, week.)
 */
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import feedback from '#content/tools/feedback.json';
import firstTalk from '#content/tools/first-talk.json';
import manual from '#content/tools/manual.json';
import ui from '#content/ui.json';
import { fill } from '#lib/fill.ts';
import { open } from '../support/open.ts';
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
/** The live region of the tool says this. */
const heard = (page: Page, text: string): Promise<void> =>
  page.locator('.tool-screen > .tool-said').getByText(text, { exact: true }).waitFor();
const hasFocus = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

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

describe('in a narrow window the focus goes down a page, past its neighbours last', () => {
  test.for(['regeln/rueckfragen/', 'wissen/zeitzonen/', 'vorlagen/postfach/'])('%s', async (path, { page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(inject('rootUrl') + path);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // the link that skips to the content
    await tabTo(page, 'article a');
    expect(await page.evaluate(() => document.querySelectorAll('main a')[0] === document.activeElement)).toBe(true);
    const tops = await page.evaluate(() =>
      ['article', '.phases-side'].map((one) => document.querySelector(one)!.getBoundingClientRect().top),
    );
    expect(tops[0]).toBeLessThan(tops[1]!);
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
  expect(await page.locator('.feedback-actions :is(input, textarea)').count()).toBe(0);
  await heard(page, fill(ui.frame.row.removed.de, { name: 'Preisliste freigeben' }));
  await page.keyboard.press('Control+z');
  await page.locator('.feedback-actions :is(input, textarea)').first().waitFor();
  await heard(page, fill(ui.frame.stepped.undo.de, { what: '„Preisliste freigeben“' }));
});

test('what undo and redo changed is said, with what stands there now; the same sentence twice is two', async ({
  page,
}) => {
  await openTool(page, 'onboarding', 'de');
  const step = await page.locator('.check-row label').first().innerText();
  const sentence = (way: 'undo' | 'redo', now: string): string =>
    fill(ui.frame.stepped[way].de, { what: fill(ui.frame.stepped.isNow.de, { what: step, now }) });
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const { textContent } of addedNodes) if (textContent) spoken.push(textContent);
    }).observe(document.querySelector('.tool-screen > .tool-said') as Element, { childList: true, subtree: true });
  });
  await page.locator('.check-row input').first().focus();
  await page.keyboard.press('Space');
  for (const [key, way, now] of [
    ['Control+z', 'undo', 'noch nicht'],
    ['Control+Shift+z', 'redo', 'erledigt'],
  ] as const) {
    await page.keyboard.press(key);
    await heard(page, sentence(way, now));
  }
  // One of one's own: added, taken back, and moved to a place it has been told of before.
  await page.locator('.add-step input').first().fill('Tresor zeigen');
  await page.keyboard.press('Enter');
  await hasFocus(page, '.add-step input');
  await page.locator('.check-row', { hasText: 'Tresor zeigen' }).locator('input').first().focus();
  const all = await page.locator('.phase').first().locator('.check-row').count();
  const moved = (place: number): string => fill(ui.frame.row.moved.de, { name: 'Tresor zeigen', place, all });
  await page.keyboard.press('Alt+ArrowUp');
  await heard(page, moved(all - 1));
  const spoken = (): Promise<string[]> =>
    page.evaluate(() =>
      (window as unknown as { spoken: string[] }).spoken.filter((one) => one.includes('Tresor zeigen')),
    );
  // Each waits for its sentence: keys faster than words can be had leave only the last of them standing.
  const before = (await spoken()).length;
  for (const [i, key] of ['Control+z', 'Control+Shift+z', 'Control+z', 'Control+Shift+z'].entries()) {
    await page.keyboard.press(key);
    await expect.poll(async () => (await spoken()).length).toBe(before + i + 1);
  }
  const [undone, redone, ...again] = (await spoken()).slice(before);
  expect(undone).toContain('Reihenfolge');
  expect(redone).toMatch(/^Wiederholt/);
  expect(again).toEqual([undone, redone]);
});

test('a row of the week moves by one, open or not, and where it stands is said', async ({ page }) => {
  await openTool(page, 'week', 'de');
  for (const text of ['Newsletter setzen', 'Flug buchen']) {
    await page.locator('.week-add input').first().fill(text);
    await page.keyboard.press('Enter');
  }
  await page.locator('.week-row', { hasText: 'Flug buchen' }).locator('input').first().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await heard(page, fill(ui.frame.row.moved.de, { name: 'Flug buchen', place: 1, all: 2 }));
  // An open row moves by one as well, not by two.
  await page.locator('.week-row', { hasText: 'Newsletter setzen' }).locator('.week-open').click();
  await hasFocus(page, '.week-edit textarea');
  await page.keyboard.press('Alt+ArrowUp');
  await heard(page, fill(ui.frame.row.moved.de, { name: 'Newsletter setzen', place: 1, all: 2 }));
});

test('the fields of a row are heard under its name', async ({ page }) => {
  await openTool(page, 'farewell', 'de', exampleOf('farewell', 'de'));
  await page
    .locator('.leave-rows')
    .first()
    .evaluate((list) => {
      const part = list.closest('details');
      if (part) part.open = true;
    });
  const groups = page.locator('.leave-rows').first().getByRole('group');
  expect(await groups.first().getAttribute('aria-label')).toBe(
    await groups.first().locator('textarea').first().inputValue(),
  );
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
  await tabTo(page, '.place-fields textarea');
  await page.keyboard.type('Praxis Berg');
  await tabTo(page, '.more summary');
  await page.keyboard.press('Space');
  await tabTo(page, '[aria-keyshortcuts="?"]');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'dialog *, dialog');
  await page.keyboard.press('Escape');
  await hasFocus(page, '[aria-keyshortcuts="?"]');
});

test('the undo of the browser takes back what was typed in one go, not a letter at a time', async ({ page }) => {
  await open(page, 'werkzeuge/aufgabenbrief/');
  // Where fields have to be measured to grow, each letter must be seen.
  if (!(await page.evaluate(() => CSS.supports('field-sizing', 'content')))) return;
  const field = page.locator('[data-cell="included"]');
  await field.focus();
  await expect
    .poll(async () => {
      await field.fill('');
      await page.keyboard.type('eins zwei');
      await page.keyboard.press('ControlOrMeta+z');
      return field.inputValue();
    })
    .toBe('');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  expect(await field.inputValue()).toBe('eins zwei');
  // What our undo and redo have put there, the browser's own must not mix with what it remembers of before.
  for (const [button, words] of [
    [ui.frame.undo.de, ''],
    [ui.frame.redo.de, 'eins zwei'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect.poll(() => field.inputValue()).toBe(words);
    await field.focus();
    for (const key of ['z', 'Shift+z']) await page.keyboard.press(`ControlOrMeta+${key}`);
    expect(await field.inputValue()).toBe(words);
  }
  // What is typed behind that is the person's own again, and the browser's undo ends there.
  await page.keyboard.press('End');
  await page.keyboard.type(' drei');
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ControlOrMeta+z');
  expect(await field.inputValue()).toBe('eins zwei');
});
