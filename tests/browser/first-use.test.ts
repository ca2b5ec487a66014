/** The whole first-use story: read a rule, tick the plan, come back, write a brief, print both. In both languages, by mouse and by keyboard. */
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import onboarding from '#content/tools/onboarding.json';
import { awake } from '../support/awake.ts';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';
import { printed } from '../support/pdf.ts';
import { STEPS } from '../support/plan.ts';

const stories = {
  de: {
    locale: 'de-DE',
    home: '',
    begin: 'Mit der Einarbeitung beginnen',
    rule: 'regeln/einarbeitung/',
    plan: 'werkzeuge/einarbeitung/',
    brief: 'werkzeuge/aufgabenbrief/',
    start: 'Erster Tag der Zusammenarbeit',
    typed: '30.11.2026',
    understood: /Montag, 30\. November 2026/,
    done: `2 von ${STEPS} erledigt`,
    task: 'Was ist zu tun?',
    result: 'Was liegt am Ende vor?',
    new: '+ Neu',
    delete: 'Löschen',
    restore: 'Wiederherstellen',
    duplicate: 'Duplizieren',
    undo: 'Rückgängig',
    filter: 'Assistenz',
    hidden: 'durch den Filter ausgeblendet',
    words: 'Fräulein Ärmelhübsch prüft 20 Übergrößen: „Straße“ – 5 €',
  },
  en: {
    locale: 'en-GB',
    home: 'en/',
    begin: 'Begin with the onboarding',
    rule: 'en/rules/onboarding/',
    plan: 'en/tools/onboarding/',
    brief: 'en/tools/brief/',
    start: 'First day of working together',
    typed: '30 Nov 2026',
    understood: /Monday,? 30 November 2026/,
    done: `2 of ${STEPS} done`,
    task: 'What is to be done?',
    result: 'What should exist at the end?',
    new: '+ New',
    delete: 'Delete',
    restore: 'Restore',
    duplicate: 'Duplicate',
    undo: 'Undo',
    filter: 'Assistant',
    hidden: 'steps hidden',
    words: 'Miss O’Neil checks 20 larger sizes: ‘street’ – £5',
  },
} as const;

const boxes = (page: Page) => page.locator('.check-row > input');
const stored = (page: Page) => page.evaluate(() => Object.keys(localStorage).length);

describe.each(Object.entries(stories))('%s', (_, story) => {
  const url = (path: string): string => inject('rootUrl') + path;

  test('from home to a plan with dates, and back tomorrow', async ({ page }) => {
    await page.goto(url(story.home));
    await page.getByRole('link', { name: story.begin }).click();
    await page.waitForURL(url(story.plan));
    await awake(page);
    expect(await stored(page)).toBe(0);
    await page.getByLabel(story.start).fill(story.typed);
    await page.keyboard.press('Enter');
    await page.locator('.said', { hasText: story.understood }).waitFor();
    await boxes(page).nth(0).click();
    await page.locator('.check-row > label').nth(2).click(); // the text ticks as well
    await page.getByText(story.done).waitFor();

    const tomorrow = await page.context().newPage();
    await tomorrow.goto(url(story.plan));
    await tomorrow.getByText(story.done).waitFor();
    expect(await boxes(tomorrow).nth(0).isChecked()).toBe(true);
    expect(await boxes(tomorrow).nth(1).isChecked()).toBe(false);
    expect(await tomorrow.getByLabel(story.start).inputValue()).toMatch(/30(\.11\.| Nov )2026/);
  });

  test('the plan by keyboard alone, on the rule page', async ({ page }) => {
    await page.goto(url(story.rule));
    await page.locator('.tool').scrollIntoViewIfNeeded();
    await awake(page);
    await page.getByLabel(story.start).focus();
    await page.keyboard.type(story.typed);
    await page.keyboard.press('Tab'); // leaving the field is enough
    await page.locator('.said', { hasText: story.understood }).waitFor();
    for (let tabs = 0; tabs < 12; tabs += 1) {
      if (await page.evaluate(() => document.activeElement?.matches('.check-row > input'))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    expect(await boxes(page).nth(0).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.matches('.check-row > input'))).toBe(true);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('.check-row > input')?.checked);
    expect(await page.evaluate(() => document.activeElement?.matches('.check-row > input'))).toBe(true);
  });

  test('a note and a filter', async ({ page }) => {
    await open(page, story.plan);
    await page.locator('.row-more').first().click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type(story.words);
    await page.getByRole('radio', { name: story.filter, exact: true }).check();
    await page.getByText(story.hidden).waitFor();
    await page.reload();
    await page.getByText(story.hidden).waitFor(); // still chosen
    await page.locator('.filter input').first().check();
    expect(await page.locator('.row-note textarea').first().inputValue()).toBe(story.words);
  });

  test('the plan prints as a document: every step, its side, its date, its tick', async ({ page }) => {
    await open(page, story.plan);
    await page.getByLabel(story.start).fill(story.typed);
    await page.keyboard.press('Enter');
    await boxes(page).nth(0).check();
    const steps = onboarding.phases.flatMap(({ items }) =>
      items.map(({ text }) => text[story.home === '' ? 'de' : 'en']),
    );
    expect(steps).toHaveLength(STEPS);
    const paper = await printed(page);
    // A text that wraps stands in the PDF with its side and date between its lines: word by word, hyphens apart.
    const printedText = paper.text.replace(/[\s-]/g, '');
    for (const word of steps.flatMap((step) => step.split(/[\s-]+/))) expect(printedText).toContain(word);
    expect(paper.text).toMatch(story.understood);
    expect(paper.pages).toBeLessThanOrEqual(3);
    expect([Math.round(paper.size.width), Math.round(paper.size.height)]).toEqual([595, 842]);
    expect(paper.text).not.toContain(story.undo);
    await expect.poll(() => page.locator('.tool > .paper .square path').count()).toBe(1);
  });

  test('briefs: write, keep, begin another, copy, delete, bring back', async ({ page }) => {
    await open(page, story.brief);
    await page.getByLabel(story.task).fill('Erster Brief');
    await page.getByLabel(story.result).fill(story.words);
    await page.locator('.sheet-paper', { hasText: story.words }).waitFor();
    await page.getByRole('button', { name: story.new }).click();
    expect(await page.getByLabel(story.task).inputValue()).toBe('');
    await page.getByLabel(story.task).fill('Zweiter Brief');
    await page.getByRole('button', { name: story.duplicate }).click();
    expect(await page.locator('.sheets li').count()).toBe(3);
    await page.getByRole('button', { name: story.delete }).click();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-restore'));
    expect(await page.locator('.sheets li').count()).toBe(2);
    await page.keyboard.press('Enter');
    expect(await page.locator('.sheets li').count()).toBe(3);
    await page.getByRole('button', { name: 'Erster Brief', exact: true }).click();
    expect(await page.getByLabel(story.result).inputValue()).toBe(story.words);
    await page.reload();
    await awake(page);
    expect(await page.getByLabel(story.task).inputValue()).toBe('Erster Brief');
  });

  test('a brief prints everything that was typed, long fields too', async ({ page }) => {
    const long = Array.from({ length: 90 }, (_, index) => `Zeile ${index + 1}: ${story.words}`).join('\n');
    await open(page, story.brief);
    await page.getByLabel(story.task).fill('Übergrößen prüfen');
    await page.getByLabel(story.result).fill(long);
    const { text, pages } = await printed(page);
    expect(pages).toBeGreaterThan(1);
    await expect
      .poll(() => page.locator('.preview-title output').innerText())
      .toBe(`${pages} ${story.locale === 'de-DE' ? 'Seiten' : 'pages'}`);
    expect(text).toContain('Übergrößen prüfen');
    for (const line of [1, 45, 90]) expect(text).toContain(`Zeile ${line}: ${story.words}`);
    expect(text).not.toContain(story.task);
  });

  test('a template becomes a brief, and the sheet before it is kept', async ({ page }) => {
    await open(page, story.brief);
    await page.getByLabel(story.task).fill('Mein Brief');
    await page.locator('.gallery > button').click();
    await page.locator('.picker [value=inbox]').check();
    await page.locator('.picker .strong').click();
    await page.waitForFunction(
      (task) => [...document.querySelectorAll('input')].some(({ value }) => value.length > 5 && value !== task),
      'Mein Brief',
    );
    expect(await page.locator('.sheets li').count()).toBe(2);
    await page.goto(`${url(story.brief)}?template=research`);
    await awake(page);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value !== '');
    expect(new URL(page.url()).search).toBe('');
    // What only its writer can know is marked, as on the page of the template.
    await page
      .locator('.marked-behind mark', { hasText: /^\[.+\]$/ })
      .first()
      .waitFor();
    // Nothing of it is stored yet; it is there again after a reload and on the way back all the same.
    const begun = await page.getByLabel(story.task).inputValue();
    await page.reload();
    await awake(page);
    expect(await page.getByLabel(story.task).inputValue()).toBe(begun);
    await page.goto(url(''));
    await page.goBack();
    await awake(page);
    expect(await page.getByLabel(story.task).inputValue()).toBe(begun);
    expect(await page.locator('.sheets li').count()).toBe(2);
  });
});
