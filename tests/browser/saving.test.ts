/** The failure table in a real browser: what a person sees, and that nothing is lost. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { builtAddresses } from '../support/addresses.ts';
import { awake } from '../support/awake.ts';
import { figure, isLong } from '../support/figures.ts';
import { downloaded } from '../support/files.ts';
import { emptyStorage, fillStorage } from '../support/full-storage.ts';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';
import { STEPS } from '../support/plan.ts';

const PLAN = 'werkzeuge/einarbeitung/';
const KEY = 'eingespielt:abcdefgh12.onboarding';

async function openWith(page: Page, text: string): Promise<void> {
  await page.goto(inject('rootUrl') + PLAN);
  await page.evaluate(
    ([key, value]) => {
      localStorage.setItem('eingespielt:here', JSON.stringify({ collaboration: 'abcdefgh12', open: {} }));
      localStorage.setItem(key ?? '', value ?? '');
    },
    [KEY, text],
  );
  await page.reload();
  await awake(page);
}
const storedText = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), KEY);

test('damaged: it is said, the raw text can be downloaded, work goes on', async ({ page }) => {
  await openWith(page, '{"app":"eingespielt","cells":{"st');
  await page.getByText('war beschädigt').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Rohtext herunterladen' }).click();
  expect(await downloaded(await download)).toBe('{"app":"eingespielt","cells":{"st');
  await page.locator('.check-row > input').first().check();
  await page.getByText(`1 von ${STEPS} erledigt`).waitFor();
});

test('newer: shown as such, locked, byte for byte untouched', async ({ page }) => {
  const text = JSON.stringify({
    app: 'eingespielt',
    version: 99,
    id: 'abcdefgh12.onboarding',
    tool: 'onboarding',
    collaboration: 'abcdefgh12',
    cells: {},
  });
  await openWith(page, text);
  await page.getByText('mit einer neueren Fassung').waitFor();
  expect(await page.locator('.check-row > input').first().isDisabled()).toBe(true);
  expect(await storedText(page)).toBe(text);
});

test('full: the tick stays on the screen, it is said, saving again works once there is room', async ({ page }) => {
  await open(page, PLAN);
  await page.locator('.check-row > input').nth(0).check();
  await fillStorage(page);
  await page.locator('.check-row > input').nth(1).check();
  await page.getByText('Der Speicher dieses Browsers ist voll').waitFor();
  expect(await page.locator('.check-row > input').nth(1).isChecked()).toBe(true);
  await emptyStorage(page);
  await page.getByRole('button', { name: 'Noch einmal speichern' }).click();
  await page.getByText('Der Speicher dieses Browsers ist voll').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.matches('.tool-view :is(input, textarea)'))).toBe(true);
  await page.reload();
  await awake(page);
  expect(await page.locator('.check-row > input').nth(1).isChecked()).toBe(true);
});

test('full, and the line is gone after the first entry: it still comes as a file', async ({ page }) => {
  await open(page, PLAN);
  await fillStorage(page);
  await page.locator('.check-row > input').nth(1).check();
  await page.getByText('Der Speicher dieses Browsers ist voll').waitFor();
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Eingaben herunterladen' }).click();
  expect(await downloaded(await download)).toMatch(/^- \[x\] /m);
  await page.context().setOffline(false);
});

test('full: a sheet that has no room in the bin either goes for good, once the person says so', async ({ page }) => {
  await open(page, 'werkzeuge/wochentakt/');
  for (const text of ['Newsletter setzen', 'Flug buchen']) {
    await page.locator('.week-add input').first().fill(text);
    await page.keyboard.press('Enter');
  }
  const keys = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.week')).length);
  expect(await keys()).toBe(1);
  await fillStorage(page);
  const answers = [false, true];
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (answers.shift() ? dialog.accept() : dialog.dismiss());
  });
  const remove = page.locator('.sheets').getByRole('button', { name: 'Löschen' });
  await remove.click();
  await expect.poll(() => asked.length).toBe(1);
  expect(await page.locator('.week-row').count()).toBe(2); // who says no keeps it
  expect(await keys()).toBe(1);
  await remove.click();
  await expect.poll(keys).toBe(0);
  expect(asked[1]).toContain('endgültig');
  expect(await page.locator('.week-row').count()).toBe(0);
  // There is room again, and what comes next is stored.
  await page.locator('.week-add input').first().fill('Reise planen');
  await page.keyboard.press('Enter');
  await expect.poll(keys).toBe(1);
});

const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });

test('a week that could not be saved: who stays keeps what is open in it', async ({ page }) => {
  await blockStorage(page);
  await open(page, 'werkzeuge/wochentakt/');
  await page.locator('.week-add').getByLabel('Was').fill('Warteliste prüfen');
  await page.keyboard.press('Enter');
  await page.getByText('Noch nicht gespeichert').waitFor();
  const box = page.getByRole('checkbox', { name: 'Warteliste prüfen' });
  const answers = [false, true];
  page.on('dialog', (dialog) => void (answers.shift() ? dialog.accept() : dialog.dismiss()));
  const next = page.getByRole('button', { name: 'Nächste Woche aus dieser' });
  await next.click();
  expect(await box.isEnabled()).toBe(true);
  expect(await page.locator('.week-said').innerText()).toBe('');
  await next.click();
  await expect.poll(() => page.locator('.week-said').innerText()).toMatch(/beginnt Woche/);
  expect(answers).toEqual([]);
});

test('storage is full when the next week begins: the week that is left keeps its lines open', async ({ page }) => {
  await open(page, 'werkzeuge/wochentakt/');
  await page.locator('.week-add').getByLabel('Was').fill('Warteliste prüfen');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Warteliste prüfen' }).waitFor();
  await fillStorage(page, 0);
  await page.getByRole('button', { name: 'Nächste Woche aus dieser' }).click();
  await page.getByText('Der Speicher dieses Browsers ist voll').first().waitFor();
  const weeks = await page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, text]) => (key.includes('.week.') ? [text] : [])),
  );
  expect(weeks).toHaveLength(1);
  expect(weeks[0]).not.toContain('movedTo');
});

test('a sheet that could not be saved is left only when the person says so', async ({ page }) => {
  await blockStorage(page);
  await open(page, 'werkzeuge/aufgabenbrief/');
  const title = page.locator('.tool-view [data-cell="title"]');
  const begin = page.getByRole('button', { name: '+ Neu' });
  await title.fill('Podcasts suchen');
  await page.getByText('Noch nicht gespeichert').waitFor();
  const asked: string[] = [];
  const answers = [false, true];
  page.on('dialog', (dialog) => {
    asked.push(`${dialog.type()}: ${dialog.message()}`);
    void (answers.shift() ? dialog.accept() : dialog.dismiss());
  });
  await begin.click();
  expect(await title.inputValue()).toBe('Podcasts suchen');
  await begin.click();
  await expect.poll(() => title.inputValue()).toBe('');
  expect(asked.map((text) => text.slice(0, 40))).toEqual(Array(2).fill('confirm: Dieses Blatt ist nicht gespeich'));
});

test('the second copy on disk could not be begun: the next entry begins it', async ({ page }) => {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      IDBFactory.prototype.open = open;
      throw new DOMException('the disk was full', 'UnknownError');
    };
  });
  await open(page, PLAN);
  const copies = () => page.evaluate(async () => (await indexedDB.databases()).length);
  await page.locator('.check-row > input').nth(0).check();
  await page.waitForTimeout(400);
  expect(await copies()).toBe(0);
  await page.locator('.check-row > input').nth(1).check();
  await expect.poll(copies).toBe(1);
});

test('two tabs: both see both ticks', async ({ page }) => {
  await open(page, PLAN);
  await page.locator('.check-row > input').nth(0).check();
  const other = await page.context().newPage();
  await other.goto(inject('rootUrl') + PLAN);
  await awake(other);
  await other.locator('.check-row > input').nth(1).check();
  await page.waitForFunction(() => document.querySelectorAll('.check-row > input:checked').length === 2);
  await page.locator('.check-row > input').nth(2).check();
  await other.waitForFunction(() => document.querySelectorAll('.check-row > input:checked').length === 3);
});

test('what another window deletes is said here, and comes back with one press', async ({ page }) => {
  const said = (of: Page) => of.getByText('wurde in einem anderen Fenster gelöscht');
  const bringBack = async (): Promise<void> => {
    await page.locator('.notice').getByRole('button', { name: 'Wiederherstellen' }).press('Enter');
    await said(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.matches('.tool-view :is(input, textarea)'))).toBe(true);
  };
  const row = (of: Page) => of.locator('.week-row', { hasText: 'Warteliste' });
  await open(page, 'werkzeuge/wochentakt/');
  await page.locator('[data-add]').fill('Warteliste');
  await page.keyboard.press('Enter');
  await row(page).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${inject('rootUrl')}werkzeuge/wochentakt/`);
  await awake(other);
  await other.getByRole('button', { name: 'Löschen', exact: true }).click();
  await said(page).waitFor();
  await bringBack();

  await other.goto(`${inject('rootUrl')}mappe/`);
  await other.getByRole('button', { name: 'Löschen', exact: true }).first().click();
  await said(page).waitFor();
  await row(page).getByRole('checkbox').check(); // goes into the bin with the rest, and is not lost there
  await bringBack();
  await page.reload();
  await awake(page);
  expect(await row(page).getByRole('checkbox').isChecked()).toBe(true);
});

test('switching the language keeps the place and everything entered', async ({ page }) => {
  await open(page, PLAN);
  await page.locator('.check-row > input').nth(0).check();
  await page.getByRole('link', { name: 'This page in English' }).click();
  await page.waitForURL('**/en/tools/onboarding/');
  await page.getByText(`1 of ${STEPS} done`).waitFor();
});

test('a mere visit stores nothing: no key, no cookie, no database, no cache, no worker', { timeout: 600_000 }, async ({
  page,
}) => {
  const some = ['', 'regeln/einarbeitung/', PLAN, 'werkzeuge/aufgabenbrief/', 'en/', 'suche/?q=Vertrag'];
  const paths = isLong ? [...some, ...builtAddresses().map((address) => address.slice(1))] : some;
  for (const path of paths) {
    await page.goto(inject('rootUrl') + path, { waitUntil: 'networkidle' });
    const found = await page.evaluate(async () => ({
      keys: localStorage.length + sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: typeof caches === 'undefined' ? 0 : (await caches.keys()).length,
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    }));
    expect(found, path).toEqual({ keys: 0, cookies: '', databases: 0, caches: 0, workers: 0 });
  }
  figure('mere-visit', { pages: paths.length, entries: 0, cookies: 0, databases: 0, workers: 0 });
});
