/** Several clients in one browser: what is written for one never lands with another, whatever other tabs do. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { applyChange, changeBetween } from '#state/cells.ts';
import { messageToFragment } from '#state/passing/link.ts';
import type { Message } from '#state/passing/message.ts';
import type { Data } from '#tools/tool.ts';
import { awake } from '../support/awake.ts';
import { type Client, keepClients } from '../support/clients.ts';
import { gate } from '../support/gate.ts';
import { expect, test } from '../support/page.ts';
import { slowLine } from '../support/slow-line.ts';

const week = (text: string): Data => ({
  monday: '2026-11-30',
  rows: { row1row1: { text, side: 'both', day: 1, place: 1 } },
});
const ADLER: Client = { id: 'adleradler', name: 'Adler', sheets: [['week', week('Liste Adler')]] };
const BAUER: Client = { id: 'bauerbauer', name: 'Bauer', sheets: [['week', week('Liste Bauer')]] };

/** Two clients with a week each; the last act was with the first. */
const keepTwo = (page: Page): Promise<void> => keepClients(page, [ADLER, BAUER]);
const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(inject('rootUrl') + address);
  await page.locator('.tool[data-ready], .binder').first().waitFor();
};
const isAt = (page: Page, name: string): Promise<void> =>
  page.locator('.place-card summary', { hasText: name }).waitFor();
const goTo = async (page: Page, name: string): Promise<void> => {
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.locator('.switch').getByRole('button', { name }).click();
  await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
};
/** In which collaborations a text is stored. */
const holders = (page: Page, text: string): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      Object.entries(localStorage)
        .filter(([key, value]) => key.includes('.') && (value as string).includes(wanted))
        .map(([key]) => key.split(':')[1]?.split('.')[0] ?? ''),
    text,
  );

test('another tab goes to another client: this one stays, and so does what is begun in it', async ({ page }) => {
  await keepTwo(page);
  await open(page, 'werkzeuge/wochentakt/');
  await isAt(page, 'Adler');
  const other = await page.context().newPage();
  await goTo(other, 'Bauer');

  await page.locator('.sheets').getByRole('button', { name: /Neu/ }).click();
  await page.locator('.week-add input').first().fill('Adler zweite Woche');
  await page.keyboard.press('Enter');
  await expect.poll(() => holders(page, 'Adler zweite Woche')).toEqual(['adleradler']);

  await page.reload();
  await isAt(page, 'Adler');
  expect(await page.title()).toContain('Adler');
  await open(page, 'werkzeuge/aufgabenbrief/');
  await isAt(page, 'Adler');
  await page.locator('.tool-view textarea').first().fill('Umsatzliste');
  await expect.poll(() => holders(page, 'Umsatzliste')).toEqual(['adleradler']);
});

test('the last sheet of a client is deleted: what comes next is still that client’s', async ({ page }) => {
  await keepTwo(page);
  await open(page, 'werkzeuge/wochentakt/');
  await isAt(page, 'Adler');
  await goTo(await page.context().newPage(), 'Bauer');
  const coming = gate();
  await page.route(/\/after-removal\.[^/]*\.js$/, async (route) => {
    await coming.isOpen;
    await route.continue();
  });
  await page.locator('.sheets').getByRole('button', { name: 'Löschen' }).click();
  await page.locator('.week-add input').first().fill('Nach dem Löschen');
  coming.open(); // the way back comes while one writes, and leaves the focus where it is
  await page.getByRole('button', { name: /^Wiederherstellen/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => holders(page, 'Nach dem Löschen')).toEqual(['adleradler']);
});

test('an open binder stays at its client while another tab works for another', async ({ page }) => {
  await keepTwo(page);
  await goTo(page, 'Bauer');
  const other = await page.context().newPage();
  await goTo(other, 'Adler');
  await open(other, 'werkzeuge/wochentakt/');
  await other.locator('.week-add input').first().fill('Noch etwas');
  await other.keyboard.press('Enter');
  await expect.poll(() => holders(page, 'Noch etwas')).toEqual(['adleradler']);
  await page.getByRole('heading', { name: /Bauer/ }).waitFor();
  expect(await page.getByLabel('Name der Auftraggeberseite').inputValue()).toBe('Bauer');
});

test('an empty form is filled in for who sent it, not for whom one worked for last', async ({ page }) => {
  await keepTwo(page);
  await open(page, 'werkzeuge/vereinbarung/');
  await page.locator('.tool-view textarea').first().fill('Vertrag Adler');
  await expect.poll(() => holders(page, 'Vertrag Adler')).toEqual(['adleradler']);
  const message: Message = {
    what: 'form',
    from: 'Bauer',
    to: 'Jana Lang',
    side: 'client',
    at: 1_795_000_000_000,
    toolId: 'agreement',
    documents: [],
  };
  await page.goto(`${inject('rootUrl')}weitergabe/${await messageToFragment(message)}`);
  const bauer = page.getByLabel('In „Zusammenarbeit mit Bauer“');
  await bauer.waitFor();
  expect(await bauer.isChecked()).toBe(true);
  await page.getByLabel('In „Zusammenarbeit mit Adler“').check();
  await page.getByText('Dort ist dieses Blatt schon ausgefüllt.').waitFor();
  await bauer.check();
  await page.getByRole('link', { name: 'Formular ausfüllen' }).click();
  await isAt(page, 'Bauer');
  expect(await page.locator('.tool-view textarea').first().inputValue()).toBe('');
});

test('many places both changed are drawn by and by, and the first that is open is always there', async ({ page }) => {
  const rows = (by: string) =>
    Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`q${n}a`, { text: `Frage ${n}`, answer: `${by} ${n}` }]));
  await keepClients(page, [{ ...ADLER, sheets: [['questions', { items: rows('eigene') }]] }]);
  const { id } = ADLER;
  const cells = applyChange({}, changeBetween({}, { items: rows('andere') }), 1_764_100_000_000, 'other');
  const message: Message = {
    what: 'document',
    from: 'Adler',
    to: 'Jana Lang',
    side: 'client',
    at: 1_795_000_000_000,
    toolId: '',
    documents: [{ id: `${id}.questions`, toolId: 'questions', version: 1, origin: '', cells, known: {} }],
  };
  await page.goto(`${inject('rootUrl')}weitergabe/${await messageToFragment(message)}`);
  const questions = page.locator('.conflict');
  await expect.poll(() => questions.count()).toBe(50);
  await page.getByRole('button', { name: 'Weitere zeigen (10)' }).press('Enter');
  await expect.poll(() => questions.count()).toBe(60);
  expect(await questions.nth(50).evaluate((one) => one.contains(document.activeElement))).toBe(true);
});

test('a start for somebody else takes no account, note or paper of the old client along', async ({ page }) => {
  await keepTwo(page);
  await open(page, 'werkzeuge/einarbeitung/');
  await page.locator('.add-step input').first().fill('Tresor zeigen');
  await page.keyboard.press('Enter');
  const row = page.locator('.check-row', { hasText: 'Tresor zeigen' });
  await row.locator('.row-more').click();
  await row.getByLabel('Notiz zu: Tresor zeigen').fill('NOTIZ zahlt spät');
  await expect.poll(() => holders(page, 'NOTIZ')).toEqual(['adleradler']);
  await open(page, 'werkzeuge/aufgabenbrief/');
  await page.locator('.tool-view textarea').first().fill('Nur für Adler');
  await expect.poll(() => holders(page, 'Nur für Adler')).toEqual(['adleradler']);
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByRole('button', { name: 'Als Anfang für jemand anderen' }).click();
  await page.getByText('Neue Zusammenarbeit angelegt.').waitFor();
  expect((await holders(page, 'Tresor zeigen')).length).toBe(2);
  expect(await holders(page, 'NOTIZ')).toEqual(['adleradler']);
  expect(await holders(page, 'Nur für Adler')).toEqual(['adleradler']);
});

test('what was said in a first talk with somebody else stays out of a whole collaboration', async ({ page }) => {
  await keepTwo(page);
  await open(page, 'werkzeuge/erstgespraech/');
  await page.locator('.talk-line textarea').first().fill('Bauer zahlt 55 Euro');
  await expect.poll(() => holders(page, 'Bauer zahlt')).toEqual(['adleradler']);
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByRole('button', { name: 'Zusammenarbeit weitergeben' }).click();
  const also = page.getByLabel(/Auch .*Erstgespräch/);
  await also.waitFor();
  expect(await also.isChecked()).toBe(false);
  expect(await page.locator('.pass-on').innerText()).toContain('Wochentakt');
  expect(await page.locator('.pass-on').innerText()).not.toMatch(/Erstgespräch.*\d+ Angabe/);
});

test('a page that stays open over night knows the new day', async ({ page }) => {
  await page.clock.install({ time: new Date(2026, 11, 3, 23, 50) }); // a Thursday
  await keepTwo(page);
  await open(page, 'werkzeuge/wochentakt/');
  await page.locator('.week-group.now').getByText('Donnerstag').waitFor();
  await page.clock.fastForward('00:11:00');
  await page.locator('.week-group.now').getByText('Freitag').waitFor();
  await page.locator('.week-row input').first().check();
  await expect.poll(() => holders(page, '"2026-12-04"')).toEqual(['adleradler']);
});

test('what is ticked before the page has drawn which day it is belongs to that day', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2026, 11, 3, 9, 0));
  await page.addInitScript(() => {
    // Once the tool is awake, nothing that may wait is drawn any more.
    const isAwake = (): boolean => document.querySelector('.tool[data-ready]') !== null;
    const [post, timer] = [MessagePort.prototype.postMessage, window.setTimeout];
    MessagePort.prototype.postMessage = function (message: unknown) {
      if (!isAwake()) post.call(this, message);
    };
    const shortly = (run: () => void, wait = 0): number => (isAwake() && wait >= 300 ? 0 : timer(run, wait));
    Object.assign(window, { setTimeout: shortly });
  });
  await keepTwo(page);
  await open(page, 'werkzeuge/wochentakt/');
  await page.locator('.week-row input').first().check();
  await expect.poll(() => holders(page, '"2026-12-03"')).toEqual(['adleradler']);
  // Nor has an empty sheet to wait for it: its first row is one of this week.
  await page.evaluate(() => localStorage.clear());
  await open(page, 'werkzeuge/wochentakt/');
  await page.locator('.week-add input').first().fill('Erstes');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await holders(page, '"2026-11-30"')).length).toBe(1);
  await page.evaluate(() => {
    for (const store of [localStorage, sessionStorage]) store.clear();
  });
  await open(page, 'werkzeuge/rueckfragen/');
  await page.locator('[data-cell="draft.text"]').fill('Wer bestellt Papier?');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await holders(page, '"2026-12-03"')).length).toBe(1);
});

test('an empty binder begins a collaboration, and its name is the next thing to say', async ({ page }) => {
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByRole('button', { name: 'Neue Zusammenarbeit' }).click();
  await page.waitForFunction(() => document.activeElement?.matches('.binder-card textarea'));
  await page.keyboard.type('Cafe Celik');
  await expect.poll(async () => (await holders(page, 'Cafe Celik')).length).toBe(1);
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('r');
  await page.locator('.ask-place', { hasText: 'Cafe Celik' }).waitFor();
});

test('with the next client one is who one was, and is not called by one’s own name', async ({ page }) => {
  await keepTwo(page);
  await page.goto(`${inject('rootUrl')}mappe/`);
  const begin = page.getByRole('button', { name: 'Neue Zusammenarbeit' });
  await begin.click();
  await page.getByRole('heading', { name: 'Zusammenarbeit ohne Namen' }).waitFor();
  expect(await page.getByLabel('Name der Assistenz').inputValue()).toBe('Jana Lang');
  expect(await page.getByLabel('Name der Auftraggeberseite').inputValue()).toBe('');
  await begin.click(); // nobody has said yet whose it is: it is new enough
  expect(await page.locator('.switch button', { hasText: 'ohne Namen' }).count()).toBe(1);
});

test('a tab comes back to a client who was removed for good: it goes where the last act was', async ({ page }) => {
  await keepTwo(page);
  await open(page, 'werkzeuge/wochentakt/');
  await isAt(page, 'Adler');
  const other = await page.context().newPage();
  other.on('dialog', (dialog) => void dialog.accept());
  await goTo(other, 'Adler');
  await other.locator('.binder-acts').getByRole('button', { name: 'Löschen' }).click();
  await other.locator('.binder-bin > summary').click();
  await other
    .locator('.binder-bin')
    .getByRole('button', { name: /Endgültig löschen/ })
    .first()
    .click();
  await other.getByText('ist endgültig gelöscht').waitFor();
  await page.reload();
  await isAt(page, 'Bauer');
  await page.locator('.week-add input').first().fill('Nach dem Ende');
  await page.keyboard.press('Enter');
  await expect.poll(() => holders(page, 'Nach dem Ende')).toEqual(['bauerbauer']);
});

test('typed before the page is awake: the tick goes to the client of this tab', async ({ page }) => {
  await keepTwo(page);
  await open(page, 'werkzeuge/einarbeitung/');
  await isAt(page, 'Adler');
  await goTo(await page.context().newPage(), 'Bauer');
  await slowLine(page, '**/*.js', 1500);
  await page.reload({ waitUntil: 'commit' });
  await page.locator('.check-row > input').first().check();
  await awake(page);
  const plans = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('.onboarding')));
  expect(plans).toEqual(['eingespielt:adleradler.onboarding']);
  expect(await page.locator('.check-row > input').first().isChecked()).toBe(true);
});
