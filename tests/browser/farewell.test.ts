/** The farewell as two people use it: dates, both orders, thinking alone, lists, drafts, and printing chosen sheets. By mouse and by keyboard. */
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { awake } from '../support/awake.ts';
import { findings } from '../support/axe.ts';
import { expect, test } from '../support/page.ts';
import { accept, linkFrom, meet } from '../support/passing.ts';
import { printed } from '../support/pdf.ts';
import { keep } from '../support/sheets.ts';
import { storedDocument, storedPlace } from '../support/stored.ts';

const open = async (page: Page, path = 'werkzeuge/abschied/'): Promise<void> => {
  await page.goto(inject('rootUrl') + path);
  await page.locator('.tool[data-ready] .row-more').first().waitFor(); // awake, and it knows which day it is
};
const part = (page: Page, id: string) => page.locator(`[data-part=${id}]`);
const unfold = (page: Page, id: string) => part(page, id).locator('summary').click();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Two people, and a task described in another tool, as they would have been stored. */
function storeNeighbours(page: Page): Promise<void> {
  const names = { client: 'Praxis Berg', assistant: 'Jana Lang', role: 'client' };
  // What was ticked in a week is open nowhere.
  const ticked = { text: 'Ablage ordnen', doneOn: '2026-11-30' };
  return keep(page, [
    storedPlace('abcdefgh12'),
    storedDocument('abcdefgh12.collaboration', { ...names, startsOn: '2026-02-02' }),
    storedDocument('abcdefgh12.onboarding', { region: 'de-by', daysOff: '2027-05-06 2027-05-17 2027-05-27' }),
    storedDocument('abcdefgh12.brief.mnopqrst34', { title: 'Preisliste prüfen', dueOn: '2027-06-11' }),
    storedDocument('abcdefgh12.brief.mnopqrst35', { title: 'Newsletter setzen' }),
    storedDocument('abcdefgh12.brief.mnopqrst36', { title: 'Ablage ordnen' }),
    storedDocument('abcdefgh12.week.mnopqrst37', { monday: '2026-11-30', rows: { briefmnopqrst36task: ticked } }),
  ]);
}

test('steps count back from the last day; an end at once has another order and keeps the ticks', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-30T09:00:00'));
  await open(page);
  await page.getByLabel('Letzter Tag der Zusammenarbeit').fill('28.05.2027');
  await page.keyboard.press('Enter');
  await page.locator('.said', { hasText: /Freitag, 28\. Mai 2027\. Das ist/ }).waitFor();
  const row = (text: RegExp) => page.locator('.check-row', { hasText: text });
  expect(
    await row(/Offene Aufgaben auflisten/)
      .locator('.due')
      .innerText(),
  ).toBe('14.05.');
  expect(
    await row(/Übergabe schreiben/)
      .locator('.due')
      .innerText(),
  ).toBe('18.05.');
  expect(
    await row(/Stichprobe/)
      .locator('.due')
      .innerText(),
  ).toBe('11.06.');
  await row(/Zugänge entziehen/)
    .locator('label')
    .click(); // the text ticks as well
  await row(/Übergabe mit der Nachfolge/)
    .locator('.row-more')
    .click();
  await page.getByRole('button', { name: 'Trifft nicht zu' }).click();
  await page.locator('.plan-count', { hasText: '1 von 13 erledigt, 1 trifft nicht zu' }).waitFor();

  await page.getByRole('button', { name: 'Sofort', exact: true }).click();
  expect(await page.locator('.check-row > label').first().innerText()).toMatch(/^Eigentum an Dateien/);
  await page.locator('.leave-short', { hasText: 'erst am 28.05.2027 an. Heute eintragen' }).waitFor();
  expect(
    await row(/Zugänge entziehen/)
      .locator('input')
      .isChecked(),
  ).toBe(true);
  expect(await row(/72 Stunden/).count()).toBe(1);
  await page.getByRole('button', { name: 'Geplant', exact: true }).click();
  expect(await row(/72 Stunden/).count()).toBe(0);

  await page.getByRole('radio', { name: 'Assistenz', exact: true }).check();
  await page.getByText('4 Schritte durch den Filter ausgeblendet').waitFor();
  await page.reload();
  await page.locator('.plan-count', { hasText: '1 von 13 erledigt, 1 trifft nicht zu' }).waitFor();
  await page.getByText('4 Schritte durch den Filter ausgeblendet').waitFor(); // still chosen
  await page.getByRole('radio', { name: 'alle', exact: true }).check();
  expect(
    await row(/Zugänge entziehen/)
      .locator('input')
      .isChecked(),
  ).toBe(true);
});

test('what is known is taken over; thinking stays with its side; the reference can be changed and restored', async ({
  page,
}) => {
  await storeNeighbours(page);
  await open(page);
  await unfold(page, 'decision');
  await page.getByLabel('Was genau passt nicht?').fill('Geheimes Grübeln');
  await page.getByRole('button', { name: 'Assistenz', exact: true }).click();
  expect(await page.getByLabel('Was genau passt nicht?').inputValue()).toBe('');
  expect(
    await part(page, 'decision')
      .getByRole('link', { name: /Ändern statt trennen/ })
      .getAttribute('href'),
  ).toBe('/regeln/aenderungen/');

  await unfold(page, 'talk');
  await page.getByLabel('Der Grund in einem sachlichen Satz').fill('Es passt nicht. Alles war zu langsam.');
  await page.getByText('Das sind 2 Sätze.').waitFor();

  await unfold(page, 'handover');
  await page.getByRole('button', { name: 'Alle 2 übernehmen' }).click();
  const tasks = part(page, 'handover').locator('.leave-rows > li');
  expect(await tasks.count()).toBe(2);
  expect(await page.getByRole('button', { name: /übernehmen/ }).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true);

  await unfold(page, 'access');
  const often = part(page, 'access').locator('.leave-offers button');
  await often.nth(0).press('Enter');
  await page.keyboard.press('Enter'); // at once: the focus is on the next name already
  const rows = part(page, 'access').locator('.leave-rows > li');
  await expect.poll(() => rows.count()).toBe(2);
  await rows.first().getByText('entzogen').click();
  await part(page, 'access').getByText('1 von 2 entzogen oder geändert').waitFor();
  await page.getByText('1 Zugang steht unten noch auf offen').waitFor();

  await unfold(page, 'reference');
  const text = page.getByLabel('Der Text');
  expect(await text.inputValue()).toMatch(/^Jana Lang hat Praxis Berg /);
  await text.fill('Ganz eigene Worte.');
  await page.getByLabel('Welche Aufgaben?').fill('Termine');
  expect(await text.inputValue()).toBe('Ganz eigene Worte.');
  await page.getByRole('button', { name: 'Entwurf wiederherstellen' }).click();
  expect(await text.inputValue()).toContain('Zu den Aufgaben gehörten: Termine.');

  await unfold(page, 'deletion');
  expect(await findings(page)).toEqual([]);
  const paper = await printed(page);
  expect(paper.text).toContain('Preisliste prüfen');
  expect(paper.text).toContain('Weiterleitungen und Filter im Postfach');
  expect(paper.text).not.toContain('Grübeln');
});

test('a reference that is sent says from which day on', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-30T09:00:00'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await storeNeighbours(page);
  await open(page);
  await page.getByLabel('Letzter Tag der Zusammenarbeit').fill('28.05.2027');
  await page.keyboard.press('Enter');
  const { context, page: jana } = await meet();
  await jana.goto(await linkFrom(page));
  await accept(jana);
  await unfold(jana, 'reference');
  expect(await jana.getByLabel('Der Text').inputValue()).toContain('vom 2. Februar 2026 bis zum 28. Mai 2027');
  await context.close();
});

test('steps of one’s own, other words, another order, a reason, hidden ones; holidays are known; paper shows what one sees', async ({
  page,
}) => {
  await storeNeighbours(page);
  await open(page);
  await page.locator('.place', { hasText: 'Jana Lang' }).waitFor();
  await page.waitForLoadState('networkidle'); // what the other plan tells comes after the card
  await page.getByLabel('Letzter Tag der Zusammenarbeit').fill('28.05.2027');
  await page.keyboard.press('Enter');
  await page
    .getByText(/Feiertage: Bayern\. Übersprungen: .*Pfingstmontag \(17\.05\.\), Fronleichnam \(27\.05\.\)/)
    .waitFor();
  const row = (text: string) => page.locator('.check-row', { hasText: text });
  expect(await row('Übergabe schreiben').locator('.due').innerText()).toBe('14.05.');

  const field = page.getByLabel('Eigener Schritt in „Am letzten Tag“');
  await field.fill('Blumen mitbringen');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.matches('.add-step input'))).toBe(true);
  await row('Blumen').locator('input[type=checkbox]').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('„Blumen mitbringen“ steht jetzt an Stelle 2 von 3.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('.check-row')?.textContent)).toContain('Blumen');
  await row('Blumen').locator('.row-more').click();
  await row('Blumen').getByLabel('Wer').selectOption('assistant');
  await page.keyboard.press('Escape');

  await row('Stichprobe').locator('.row-more').click();
  await row('Stichprobe').getByLabel('Wortlaut').fill('Im Juni nachsehen');
  await row('Juni').getByRole('button', { name: 'Ursprünglichen Wortlaut nehmen' }).click();
  await row('Stichprobe').getByRole('button', { name: 'Trifft nicht zu' }).click();
  await row('Stichprobe').getByLabel('Warum nicht?').fill('Alles läuft über uns');
  await row('Zehn Minuten').locator('.row-more').click();
  await row('Zehn Minuten').getByRole('button', { name: 'Ausblenden' }).click();
  expect(await page.evaluate(() => document.activeElement?.closest('.check-row') !== null)).toBe(true);
  await page.locator('.plan-count', { hasText: '0 von 13 erledigt, 1 trifft nicht zu' }).waitFor();

  await page.getByRole('radio', { name: 'Assistenz', exact: true }).check();
  for (const sheet of ['Gesprächsleitfaden', 'Zugangsliste', 'Übergabe', 'Referenz', 'Bestätigung der Löschung'])
    await page.getByRole('checkbox', { name: sheet, exact: true }).uncheck();
  const { text } = await printed(page);
  expect(text).toMatch(/Gedruckt sind die Schritte der Assistenz.* 4 Schritte fehlen.* 1 ausgeblendeter Schritt fehlt/);
  expect(text).toContain('Blumen mitbringen');
  expect(text).not.toContain('Zugänge entziehen');
  await page.getByRole('radio', { name: 'alle', exact: true }).check();
  expect((await printed(page)).text).toContain('trifft nicht zu: Alles läuft über uns');
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click(); // the last sheet
});

test('where copying is forbidden, the message stands there, marked', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('forbidden', 'NotAllowedError'));
  });
  await open(page);
  await unfold(page, 'talk');
  const button = page.getByRole('button', { name: 'Bestätigung als Nachricht kopieren' });
  await button.press('Enter');
  await part(page, 'talk').getByText('Der Text ist markiert').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('Guten Tag');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.resolve();
  });
  await button.press('Enter');
  await part(page, 'talk').getByText('Kopiert. Schicken Sie sie').waitFor();
  expect(await part(page, 'talk').locator('textarea[readonly]').count()).toBe(0);
});

test('by keyboard, in English: choose what is printed; each sheet begins on a page of its own', async ({ page }) => {
  await open(page, 'en/tools/farewell/');
  await page.getByLabel('Last day of working together').focus();
  await page.keyboard.type('28 May 2027');
  await page.keyboard.press('Tab');
  await page.locator('.said', { hasText: /Friday,? 28 May 2027\. That is in/ }).waitFor();
  await part(page, 'access').locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('+ Access');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('.leave-rows textarea'));
  await page.keyboard.type('Inbox');
  await page.getByRole('button', { name: 'Remove ‘Inbox’' }).press('Enter');
  expect(await part(page, 'access').locator('.leave-rows > li').count()).toBe(0);
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-add'));

  const all = await printed(page);
  expect(all.pages).toBe(6);
  for (const title of ['Talk guide', 'Access list', 'Handover', 'Reference', 'Confirmation of deletion'])
    expect(all.text).toContain(title);
  for (const sheet of ['Talk guide', 'Handover', 'Reference', 'Confirmation of deletion']) {
    await page.getByRole('checkbox', { name: sheet, exact: true }).focus();
    await page.keyboard.press('Space');
  }
  const some = await printed(page);
  expect(some.pages).toBe(2);
  expect(some.text).toContain('28 May 2027');
  expect(some.text).not.toContain('Confirmation of deletion');
  await page.reload();
  await awake(page);
  expect(await page.getByRole('checkbox', { name: 'Handover', exact: true }).isChecked()).toBe(false);
});

describe('without JavaScript', () => {
  test.override({ options: { javaScriptEnabled: false } });
  test('all of it can be read, and prints blank in both orders', async ({ page }) => {
    await page.goto(`${inject('rootUrl')}werkzeuge/abschied/`);
    await unfold(page, 'deletion');
    expect(await page.getByLabel('Noch aufbewahrt').isVisible()).toBe(true);
    const { text, pages } = await printed(page);
    expect(pages).toBe(8);
    for (const words of ['Geplantes Ende', 'Sofortiges Ende', 'Zugangsliste', 'Bestätigung der Löschung', 'Ort, Datum'])
      expect(text).toContain(words);
  });
});
