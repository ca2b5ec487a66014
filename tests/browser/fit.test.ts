/** Fit, as two people use it: each answers alone, nothing of the other shows, then the picture, its table, the talk, and paper. */
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import json from '#content/tools/fit.json';
import { inLocale } from '#locales';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';
import { printed } from '../support/pdf.ts';
import { slowLine } from '../support/slow-line.ts';

const stories = {
  de: {
    address: 'werkzeuge/passung/',
    client: 'Auftraggeberseite',
    assistant: 'Assistenz',
    example: 'Mit einem Beispiel füllen',
    more: 'Mehr',
    undo: 'Rückgängig',
    passOn: 'Weitergeben',
  },
  en: {
    address: 'en/tools/fit/',
    client: 'Client',
    assistant: 'Assistant',
    example: 'Fill with an example',
    more: 'More',
    undo: 'Undo',
    passOn: 'Pass on',
  },
} as const;
type Name = keyof typeof stories;

const NOTE = 'Ganz und gar geheim';
const be = (page: Page, side: 'client' | 'assistant') => page.locator(`.fit .choice input[value=${side}]`).click();
const station = (page: Page, number: number) =>
  page
    .locator('.fit-stations ol button')
    .nth(number - 1)
    .click();
/** Answers both statements of the topic that is open. */
const answer = async (page: Page, ...labels: readonly string[]): Promise<void> => {
  for (const [index, label] of labels.entries())
    await page.locator('.fit-card .choice').nth(index).getByText(label, { exact: true }).click();
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe.each(Object.keys(stories) as Name[])('%s', (locale) => {
  const story = stories[locale];
  const { labels, dimensions, musts } = inLocale(json, locale);
  const { none, mostly, fully, unknown } = labels.scale;

  test('each side answers alone, then both see what to talk about', async ({ page }) => {
    await open(page, story.address);
    await be(page, 'client');
    await answer(page, labels.verdicts.no, labels.verdicts.yes);
    expect(await page.locator('.fit-walk').innerText()).not.toContain('32'); // the count is of the topics: "0 of 32" after two answers
    await page.getByRole('button', { name: labels.next, exact: true }).click();
    await page.waitForFunction((name) => document.activeElement?.textContent === name, dimensions[0]?.name);
    await answer(page, fully, mostly);
    await station(page, 6);
    await answer(page, none, unknown);
    await page.getByLabel(labels.note).fill(NOTE);
    await page.getByText(labels.answered.replace('{done}', '4').replace('{all}', '32')).waitFor();
    const finish = await page.getByRole('button', { name: labels.finish }).elementHandle();
    await finish?.click();
    await page.getByText(labels.waiting.other).waitFor();
    // On a phone no line ends between a shape and its words.
    await page.setViewportSize({ width: 360, height: 780 });
    const standing = page.locator('.fit-status span').filter({ has: page.locator('.mark.assistant') });
    const [shape, words] = [await standing.locator('.mark').boundingBox(), await standing.boundingBox()];
    expect((shape?.x ?? 0) - (words?.x ?? 0)).toBeLessThan(2);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await finish?.evaluate((button) => button.isConnected)).toBe(false); // a screen reader may keep its name
    expect(await page.locator('.tool-actions .strong').allInnerTexts()).toEqual([story.passOn]);
    const { finished, answering } = labels.status;
    expect(await focused(page)).toContain(finished.replace('{side}', labels.sides.client));
    expect(await focused(page)).toContain(answering.replace('{side}', labels.sides.assistant));

    // The other side, at the same browser.
    await page.reload();
    await page.locator('.fit-finish').waitFor();
    await page.locator('.place summary').click();
    await page.locator('.place select').first().selectOption('assistant');
    await page.getByText(labels.waiting.you).waitFor();
    await page.locator('.place summary').click();
    expect(await page.content()).not.toContain(NOTE);
    expect((await printed(page)).text).not.toContain(NOTE);
    await station(page, 6);
    await answer(page, fully, fully);
    await page.getByRole('button', { name: labels.finish }).click();

    await page.getByRole('heading', { name: labels.picture }).waitFor();
    await page.getByText(labels.waiting.unseen).waitFor(); // not in any other browser, as far as this one knows
    expect(await page.locator('.fit-chart .fit-row.far .fit-name').first().innerText()).toBe(dimensions[4]?.name);
    expect(await page.locator('.fit-point').first().innerText()).toContain(musts[0]?.text);
    // What the assistant left free is no must, and settled.
    const must = page.locator('.fit-must', { hasText: musts[1]?.text ?? '' });
    for (const said of [labels.noMust, labels.settled]) expect(await must.innerText()).toContain(said);
    await page.getByRole('radio', { name: labels.shows.table }).check();
    const row = page.getByRole('row', { name: dimensions[4]?.name ?? '' });
    expect(await row.innerText()).toMatch(new RegExp(`${none}.*${fully}.*${labels.urgencies.far}`, 's'));
    await page
      .locator('.fit-point', { hasText: dimensions[4]?.question ?? '' })
      .getByRole('textbox')
      .fill('Montags, 15 min');

    const paper = await printed(page);
    for (const words of [labels.picture, labels.paperGuide, NOTE, 'Montags, 15 min', dimensions[4]?.question ?? ''])
      expect(paper.text).toContain(words);
    await page.getByRole('radio', { name: labels.printChoices.picture }).check();
    expect((await printed(page)).pages).toBe(1);
    await page.getByRole('radio', { name: labels.printChoices.own }).check();
    const own = await printed(page);
    expect(own.text).toContain('×');
    expect(own.text).not.toContain(NOTE);

    await page.getByRole('button', { name: labels.takeBack }).click();
    await page.getByText(labels.waiting.you).waitFor();
    expect(await page.content()).not.toContain(NOTE);
  });

  test('by keyboard: choose, walk, answer, go back', async ({ page }) => {
    await open(page, story.address);
    await page.locator('.fit .choice input').first().focus();
    await page.keyboard.press('Space');
    await page.locator('.fit-stations').waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('client');
    await page.getByRole('button', { name: labels.next, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((name) => document.activeElement?.textContent === name, dimensions[0]?.name);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('mostly');
    await page.reload();
    await page.locator('.fit-stations').waitFor();
    await station(page, 2);
    expect(await page.locator('.fit-card input:checked').getAttribute('value')).toBe('mostly');
  });

  test('a must-have of one’s own gets the focus, is answered, moved and removed', async ({ page }) => {
    await open(page, story.address);
    await be(page, 'assistant');
    await page.getByRole('button', { name: labels.addMust }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.fit-own .field:first-of-type textarea'));
    await page.keyboard.type('Lexware');
    await page.locator('.fit-own .choice').getByText(labels.verdicts.yes, { exact: true }).click();
    await page.getByRole('button', { name: labels.addMust }).click();
    await page.waitForFunction(() => document.querySelectorAll('.fit-own > li').length === 2);
    await page.locator('.fit-own .row-acts button').nth(1).click();
    expect(await page.locator('.fit-own .field:first-of-type textarea').nth(1).inputValue()).toBe('Lexware');
    await page.locator('.fit-own > li').first().locator('.row-acts button').nth(2).click();
    expect(await page.locator('.fit-own > li').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.closest('.fit-own') !== null)).toBe(true);
  });

  test('the example shows a whole picture, and undo empties it', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, story.address);
    await page.getByText(story.more, { exact: true }).click();
    await page.getByRole('button', { name: story.example }).click();
    await page.getByRole('heading', { name: labels.picture }).waitFor();
    expect(await page.locator('.fit-part .fit-line').count()).toBe(16);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: story.undo }).click();
    await page.getByRole('heading', { name: labels.picture }).waitFor({ state: 'detached' });
  });
});

describe('without JavaScript', () => {
  test.override({ options: { javaScriptEnabled: false } });
  test('all statements can be read, and both sides’ blank sheets print', async ({ page }) => {
    // Our letters come too late to be used: those of the device are wider.
    await slowLine(page, '**/*.woff2', 700);
    await page.goto(`${inject('rootUrl')}werkzeuge/passung/`);
    const statement = json.dimensions[15]?.assistant[1]?.text.de ?? '';
    expect(await page.locator('.fit-all', { hasText: statement }).getByText(statement).isVisible()).toBe(true);
    const { text, pages } = await printed(page);
    for (const { client, assistant } of json.dimensions)
      for (const { text: words } of [...client, ...assistant])
        for (const word of words.de.split(' ')) expect(text.replace(/[\s-]/g, '')).toContain(word.replace(/-/g, ''));
    expect(pages).toBe(4);
  });
});
