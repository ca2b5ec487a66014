/** “Nichts vorausgesetzt?” as a person meets it: marked while typing, explained, cleared up by a click, put aside, taken back. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { awake } from '../support/awake.ts';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';
import { printed } from '../support/pdf.ts';

const stories = {
  de: {
    brief: 'werkzeuge/aufgabenbrief/',
    purpose: 'Bitte zeitnah Gastauftritte anfragen, die Kontakte stehen im CRM.',
    steps: 'Einfach ein paar Podcasts suchen.',
    time: 'zeitnah',
    few: 'ein paar',
    fewId: 'amount-ein-paar',
    timeId: 'time-zeitnah',
    simply: 'belittling-einfach',
    place: '[Anzahl]',
    after: 'Einfach [Anzahl] Podcasts suchen.',
    explain: 'Als Begriff merken',
    meaning: 'Kundendatenbank im Programm Pipedrive',
    again: 'Wieder zeigen',
    jump: 'Zur Stelle',
    leave: 'So lassen',
    open: 'Noch offen',
    new: '+ Neu',
    secret: 'Passwort: Sommer2026!',
    secretSaid: 'Passwort-Manager frei',
    mail: 'Liebe Jana,\nbitte die 12 Belege bis Donnerstag, 3. Dezember 2026, 16 Uhr in die Tabelle „Spesen“.\nViele Grüße\nTom',
    written: 'Nur im Text: „bis Donnerstag, 3. Dezember 2026, 16 Uhr“',
    take: 'Als Termin übernehmen',
    readBack: 'Donnerstag, 3. Dezember 2026, 16:00 Uhr',
    whole:
      'Hallo Jana, bitte die 12 Belege in die Tabelle „Spesen“ übertragen. Damit die Steuerberatung am Montag anfangen kann. Fragen bitte per Slack.',
    spread: 'Auf die Felder verteilen',
    task: 'Bitte die 12 Belege in die Tabelle „Spesen“ übertragen',
    ask: 'Fragen bitte per Slack.',
    undo: 'Rückgängig',
  },
  en: {
    brief: 'en/tools/brief/',
    purpose: 'Please ask for appearances soon, the contacts are in the CRM.',
    steps: 'Simply find a few podcasts.',
    time: 'soon',
    few: 'a few',
    fewId: 'amount-a-few',
    timeId: 'time-soon',
    simply: 'belittling-simply',
    place: '[number]',
    after: 'Simply find [number] podcasts.',
    explain: 'Keep as a term',
    meaning: 'customer database in the program Pipedrive',
    again: 'Show again',
    jump: 'Go there',
    leave: 'Leave it',
    open: 'Still open',
    new: '+ New',
    secret: 'Password: Summer2026!',
    secretSaid: 'password manager',
    mail: 'Hi Jana,\nplease put the 12 receipts into the sheet ‘Expenses’ by Thursday 3 December 2026, 4 pm.\nBest wishes\nTom',
    written: 'Only in the text: ‘by Thursday 3 December 2026, 4 pm’',
    take: 'Set as the deadline',
    readBack: 'Thursday, 3 December 2026, 16:00',
    whole:
      'Hi Jana, copy the 12 receipts into the sheet ‘Expenses’. Because our accountant begins on Monday with the whole year. Ask your questions in Slack.',
    spread: 'Spread over the fields',
    task: 'Copy the 12 receipts into the sheet ‘Expenses’',
    ask: 'Ask your questions in Slack.',
    undo: 'Undo',
  },
} as const;

const field = (page: Page, name: string) => page.locator(`[data-cell="${name}"]`);
const card = (page: Page, id: string) => page.locator(`.hints [data-row="${id}"]`);
/** What is selected in the control that has the focus. */
const selected = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at instanceof HTMLTextAreaElement ? at.value.slice(at.selectionStart, at.selectionEnd) : '';
  });

describe.each(Object.entries(stories))('%s', (_, story) => {
  const begin = async (page: Page): Promise<void> => {
    await open(page, story.brief);
    await field(page, 'purpose').fill(story.purpose);
    await field(page, 'steps').fill(story.steps);
    await card(page, story.fewId).waitFor();
  };

  test('marks while typing, jumps, fixes, puts aside and takes back', async ({ page }) => {
    await begin(page);
    expect(await page.locator('.verdict').innerText()).toContain(story.open);
    expect(
      await page
        .locator('.marked', { has: field(page, 'purpose') })
        .locator('mark')
        .allInnerTexts(),
    ).toEqual([story.time, 'CRM']);
    await card(page, story.timeId).getByRole('button', { name: story.jump }).click();
    expect(await selected(page)).toBe(story.time);

    await card(page, story.fewId).locator('[data-fix]').click();
    await page.waitForFunction(
      (text) => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === text,
      story.after,
    );
    await expect.poll(() => selected(page)).toBe(story.place);
    await page.keyboard.type('8');
    await card(page, story.fewId).waitFor({ state: 'detached' });

    await card(page, story.simply).getByRole('button', { name: story.leave }).click();
    await card(page, story.simply).locator('button', { hasText: story.jump }).waitFor({ state: 'detached' });
    const isInHints = () => page.evaluate(() => document.activeElement?.closest('.hints') !== null);
    await expect.poll(isInHints).toBe(true);
    await page.reload();
    await awake(page);
    await card(page, story.timeId).waitFor();
    await page.locator('.hints-aside > summary').click();
    await page.getByRole('button', { name: story.again }).click();
    await card(page, story.simply).getByRole('button', { name: story.jump }).waitFor();
    // It was the only one put aside: its list is gone, the focus is not.
    await expect.poll(isInHints).toBe(true);
  });

  test('all of it by keyboard: from the field to the hint and back', async ({ page }) => {
    await begin(page);
    await field(page, 'purpose').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(story.time);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row'))).toBe(
      story.timeId,
    );
    await page.keyboard.press('Enter');
    expect(await selected(page)).toBe(story.time);
    // Putting one aside leads to the next, not to the top of the page.
    await card(page, story.timeId).getByRole('button', { name: story.leave }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.hints [data-row]')?.getAttribute('data-row')))
      .toBe('term-crm');
  });

  test('a word explained once stands on the paper and is known to the next brief', async ({ page }) => {
    await begin(page);
    await card(page, 'term-crm').locator('input').fill(story.meaning);
    await card(page, 'term-crm').getByRole('button', { name: story.explain }).click();
    await page.locator('.hint-list [data-row="term-crm"] input').waitFor({ state: 'detached' });
    expect((await printed(page)).text).toContain(`CRM: ${story.meaning}`);
    await page.getByRole('button', { name: story.new }).click();
    await card(page, story.timeId).waitFor({ state: 'detached' }); // hints follow a moment behind: those of the sheet before are gone
    await field(page, 'purpose').fill(story.purpose);
    await card(page, story.timeId).waitFor();
    await card(page, 'term-crm').waitFor({ state: 'detached' });
  });

  test('a mail pasted whole: nothing in it is marked, and its deadline goes into its field by one click', async ({
    page,
  }) => {
    await open(page, story.brief);
    await field(page, 'result').fill(story.mail);
    const written = card(page, 'missing-written');
    expect(await written.locator('.hint-what').innerText()).toBe(story.written);
    expect(await page.locator('mark').count()).toBe(0);
    await written.getByRole('button', { name: story.take }).click();
    await written.waitFor({ state: 'detached' });
    expect(await page.locator('.due-said').innerText()).toContain(story.readBack);
    expect(await page.evaluate(() => document.activeElement?.closest('.due-fields') !== null)).toBe(true);
  });

  test('a mail in the first line is spread over the fields by one press, and one press brings it back', async ({
    page,
  }) => {
    await open(page, story.brief);
    await field(page, 'title').fill(story.whole);
    await card(page, 'missing-title').getByRole('button', { name: story.spread }).click();
    await expect.poll(() => field(page, 'title').inputValue()).toBe(story.task);
    expect(await field(page, 'questions').inputValue()).toBe(story.ask);
    expect(await field(page, 'purpose').inputValue()).toMatch(/^(Damit|Because)/);
    await card(page, 'missing-title').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('title');
    await page.getByRole('button', { name: story.undo, exact: true }).click();
    await expect.poll(() => field(page, 'title').inputValue()).toBe(story.whole);
    expect(await field(page, 'questions').inputValue()).toBe('');
  });

  test('a password is pointed out without being repeated, on a narrow phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await begin(page);
    await field(page, 'access').fill(story.secret);
    await page.locator('.hints li', { hasText: story.secretSaid }).waitFor();
    expect(await page.locator('.hints').innerText()).not.toMatch(/[ou]mmer2026/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.locator('.hints li', { hasText: story.secretSaid }).locator('[data-fix]').click();
    await expect.poll(() => field(page, 'access').inputValue()).not.toMatch(/2026/);
  });
});
