/** The failure table in a real browser: what a person sees, and that nothing is lost. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { builtAddresses } from '../support/addresses.ts';
import { figure, isLong } from '../support/figures.ts';
import { downloaded } from '../support/files.ts';
import { emptyStorage, fillStorage } from '../support/full-storage.ts';
import { expect, test } from '../support/page.ts';
import { STEPS } from '../support/plan.ts';

const PLAN = 'werkzeuge/einarbeitung/';
const ready = (page: Page) => page.locator('.tool[data-ready]').waitFor();
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
  await ready(page);
}
const storedText = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), KEY);

test('what stands half typed in a line for a new entry survives a reload, in its own sheet only', async ({ page }) => {
  const line = page.getByLabel('Was', { exact: true }).first();
  const open = async (path: string): Promise<void> => {
    await page.goto(inject('rootUrl') + path);
    await ready(page);
  };
  await open('werkzeuge/wochentakt/');
  await line.fill('Rechnung prüfen');
  await page.keyboard.press('Enter');
  await line.fill('Halb getippt');
  await page.reload();
  await ready(page);
  await expect.poll(() => line.inputValue()).toBe('Halb getippt');
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByRole('button', { name: '+ Neue Zusammenarbeit' }).click();
  await open('werkzeuge/wochentakt/');
  await page.getByText('Noch keine Zeile').waitFor();
  expect(await line.inputValue()).toBe('');
  await page.goBack();
  await open(PLAN);
  const step = page.getByLabel(/Eigener Schritt/).first();
  await step.fill('Halber Schritt');
  await page.reload();
  await ready(page);
  await expect.poll(() => step.inputValue()).toBe('Halber Schritt');
  await step.press('Enter');
  await page.reload();
  await ready(page);
  await page.locator('.check-row', { hasText: 'Halber Schritt' }).waitFor();
  expect(await step.inputValue()).toBe('');
});

test('where one is in a sheet stays with it: after a reload, in the other language, and not on a mere visit', async ({
  page,
}) => {
  const open = async (path: string): Promise<void> => {
    await page.goto(inject('rootUrl') + path);
    await ready(page);
  };
  const again = async (how: () => Promise<unknown>): Promise<void> => {
    await how();
    await ready(page);
  };
  const reload = () => page.reload();
  const other = async (): Promise<void> => {
    const now = page.url();
    await page.locator('a[hreflang]:visible').first().click();
    await page.waitForURL((url) => url.href !== now);
  };
  const isOpen = (at: number) =>
    page
      .locator('details.part')
      .nth(at)
      .evaluate((part) => (part as HTMLDetailsElement).open);

  await open('werkzeuge/vereinbarung/');
  await again(reload);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await page.locator('details.part > summary').nth(2).click();
  await page.locator('details.part > summary').nth(0).click();
  for (const how of [reload, other, other]) {
    await again(how);
    await expect.poll(() => isOpen(2)).toBe(true);
    expect([await isOpen(0), await isOpen(1)]).toEqual([false, false]);
  }

  await open('werkzeuge/passung/');
  await page.getByRole('radio', { name: 'Auftraggeberseite' }).check();
  await page.locator('.fit-stations nav button').nth(4).click();
  const station = page.locator('.fit-stations nav [aria-current]');
  for (const how of [reload, other, other]) {
    await again(how);
    await expect.poll(() => station.innerText()).toContain('4');
  }

  await page.clock.setFixedTime(new Date('2026-11-30T09:00:00')); // a Monday
  await open('werkzeuge/wochentakt/');
  const today = page.locator('.week-views input').nth(1);
  await page.locator('[data-add]').fill('Rechnung prüfen');
  await page.keyboard.press('Enter');
  await today.check();
  for (const how of [reload, other, other]) {
    await again(how);
    await expect.poll(() => today.isChecked()).toBe(true);
  }
  await page.getByRole('button', { name: 'Duplizieren', exact: true }).click();
  await expect.poll(() => today.isChecked()).toBe(false); // another sheet
  await page.locator('.sheets li button:not([aria-current])').click();
  await expect.poll(() => today.isChecked()).toBe(true);

  await open(PLAN);
  await page.getByRole('radio', { name: 'Assistenz', exact: true }).check();
  await page.locator('.row-more').nth(2).click();
  await page.locator('.row-panel').waitFor();
  for (const how of [reload, other]) {
    await again(how);
    await page.locator('.check-row').nth(2).locator('.row-panel').waitFor();
    expect(await page.locator('.filter input:checked').evaluate((box) => box.parentElement?.innerText)).toMatch(
      /^assist/i,
    );
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY'); // nobody is taken there
  }
});

test('a day or an effort that cannot be read stands there after a reload and in the other language, with what to change', async ({
  page,
}) => {
  await page.goto(`${inject('rootUrl')}werkzeuge/aufgabenbrief/`);
  await ready(page);
  await page.locator('.tool-view [data-cell="title"]').fill('Podcasts suchen');
  const day = page.getByRole('group', { name: 'Bis wann?' }).getByLabel('Tag');
  await day.fill('irgendwann nach Ostern');
  await day.press('Tab');
  await page.locator('.due-fields .said.wrong').waitFor();
  await page.reload();
  await ready(page);
  await expect.poll(() => day.inputValue()).toBe('irgendwann nach Ostern');
  await page.locator('.due-fields .said.wrong').waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await ready(page);
  const english = page.getByRole('group', { name: 'By when?' }).getByLabel('Day');
  await expect.poll(() => english.inputValue()).toBe('irgendwann nach Ostern');
  await english.fill('7 December 2027');
  await english.press('Tab');
  await page.reload();
  await ready(page);
  await expect.poll(() => english.inputValue()).toBe('7 Dec 2027');
  // What is stored stays until something readable stands there.
  await english.fill('some day');
  await page.reload();
  await ready(page);
  await expect.poll(() => english.inputValue()).toBe('some day');
  await page.locator('.due-fields .said.wrong', { hasText: '2027' }).waitFor();
  await page.getByRole('button', { name: '+ New' }).click();
  await expect.poll(() => english.inputValue()).toBe('');
});

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
  await page.goto(inject('rootUrl') + PLAN);
  await ready(page);
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
  await ready(page);
  expect(await page.locator('.check-row > input').nth(1).isChecked()).toBe(true);
});

test('full, and the line is gone after the first entry: it still comes as a file', async ({ page }) => {
  await page.goto(inject('rootUrl') + PLAN);
  await ready(page);
  await fillStorage(page);
  await page.locator('.check-row > input').nth(1).check();
  await page.getByText('Der Speicher dieses Browsers ist voll').waitFor();
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const download = page.waitForEvent('download', { timeout: 5_000 });
  await page.getByRole('button', { name: 'Eingaben herunterladen' }).click();
  expect(await downloaded(await download)).toMatch(/^- \[x\] /m);
  await page.context().setOffline(false);
});

test('full: a sheet that has no room in the bin either goes for good, once the person says so', async ({ page }) => {
  await page.goto(`${inject('rootUrl')}/werkzeuge/wochentakt/`);
  await ready(page);
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

test('a day that still stands in its field is kept when the page goes away, and after a rest', async ({ page }) => {
  const day = page.getByLabel('Erster Tag der Zusammenarbeit');
  await page.goto(inject('rootUrl') + PLAN);
  await ready(page);
  await day.pressSequentially('7.12.2026');
  await page.reload();
  await expect.poll(() => day.inputValue()).toBe('07.12.2026');
  await ready(page);
  await day.fill('14.12.2026');
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(stored, { timeout: 15_000 }).toContain('2026-12-14');
  expect(await day.inputValue()).toBe('14.12.2026'); // nothing moves under the hand
});

const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });

test('a week that could not be saved: who stays keeps what is open in it', async ({ page }) => {
  await blockStorage(page);
  await page.goto(`${inject('rootUrl')}werkzeuge/wochentakt/`);
  await ready(page);
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
  await page.goto(`${inject('rootUrl')}werkzeuge/wochentakt/`);
  await ready(page);
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
  await page.goto(`${inject('rootUrl')}werkzeuge/aufgabenbrief/`);
  await ready(page);
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

test('half a day typed into one sheet does not stand in the next', async ({ page }) => {
  await page.goto(`${inject('rootUrl')}werkzeuge/aufgabenbrief/`);
  await ready(page);
  await page.locator('.tool-view [data-cell="title"]').fill('Podcasts suchen');
  const day = page.getByRole('group', { name: 'Bis wann?' }).getByLabel('Tag');
  await day.fill('bald');
  await page.getByRole('button', { name: '+ Neu' }).click();
  expect(await day.inputValue()).toBe('');
  expect(await page.evaluate(() => document.activeElement?.matches('.tool-view :is(input, textarea)'))).toBe(true);
});

test('a day kept in one tab is not written again over a newer one of another tab', async ({ page }) => {
  const day = (of: Page) => of.getByLabel('Erster Tag der Zusammenarbeit');
  await page.goto(inject('rootUrl') + PLAN);
  await ready(page);
  await day(page).fill('7.12.2026');
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })), { timeout: 15_000 })
    .toContain('2026-12-07');
  const other = await page.context().newPage();
  await other.goto(inject('rootUrl') + PLAN);
  await ready(other);
  await day(other).fill('14.12.2026');
  await day(other).press('Enter');
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })), { timeout: 15_000 })
    .toContain('2026-12-14');
  await day(page).press('Tab');
  await expect.poll(() => day(page).inputValue()).toBe('14.12.2026');
  expect(await day(other).inputValue()).toBe('14.12.2026');
});

test('two tabs: both see both ticks', async ({ page }) => {
  await page.goto(inject('rootUrl') + PLAN);
  await ready(page);
  await page.locator('.check-row > input').nth(0).check();
  const other = await page.context().newPage();
  await other.goto(inject('rootUrl') + PLAN);
  await ready(other);
  await other.locator('.check-row > input').nth(1).check();
  await page.waitForFunction(() => document.querySelectorAll('.check-row > input:checked').length === 2);
  await page.locator('.check-row > input').nth(2).check();
  await other.waitForFunction(() => document.querySelectorAll('.check-row > input:checked').length === 3);
});

test('going back fills in nothing that stood here before: it may belong to another collaboration by now', async ({
  page,
}) => {
  const secret = 'Wartung der Anlage in Halle 3';
  for (const path of ['vereinbarung', 'aufgabenbrief', 'gebrauchsanweisung', 'feedback', 'abschied', 'erstgespraech']) {
    await page.goto(`${inject('rootUrl')}werkzeuge/${path}/`);
    await ready(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.locator('.tool-view textarea:visible').first().fill(secret);
    await page.goto(`${inject('rootUrl')}mappe/`);
    await page.locator('.binder').waitFor();
    await page.evaluate(() => {
      for (const storage of [localStorage, sessionStorage])
        storage.setItem('eingespielt:here', JSON.stringify({ collaboration: 'zzzzzzzz99', open: {} }));
    });
    await page.goBack();
    await ready(page);
    await page.waitForTimeout(300); // longer than anything is taken over
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('zzzzzzzz99.')))).toEqual(
      [],
    );
    const shown = page.locator('.tool-view :is(textarea, input)');
    expect(await shown.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join())).not.toContain(
      secret,
    );
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  }
});

test('what another window deletes is said here, and comes back with one press', async ({ page }) => {
  const said = (of: Page) => of.getByText('wurde in einem anderen Fenster gelöscht');
  const bringBack = async (): Promise<void> => {
    await page.locator('.notice').getByRole('button', { name: 'Wiederherstellen' }).press('Enter');
    await said(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.matches('.tool-view :is(input, textarea)'))).toBe(true);
  };
  const row = (of: Page) => of.locator('.week-row', { hasText: 'Warteliste' });
  await page.goto(`${inject('rootUrl')}werkzeuge/wochentakt/`);
  await ready(page);
  await page.locator('[data-add]').fill('Warteliste');
  await page.keyboard.press('Enter');
  await row(page).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${inject('rootUrl')}werkzeuge/wochentakt/`);
  await ready(other);
  await other.getByRole('button', { name: 'Löschen', exact: true }).click();
  await said(page).waitFor();
  await bringBack();

  await other.goto(`${inject('rootUrl')}mappe/`);
  await other.getByRole('button', { name: 'Löschen', exact: true }).first().click();
  await said(page).waitFor();
  await row(page).getByRole('checkbox').check(); // goes into the bin with the rest, and is not lost there
  await bringBack();
  await page.reload();
  await ready(page);
  expect(await row(page).getByRole('checkbox').isChecked()).toBe(true);
});

test('switching the language keeps the place and everything entered', async ({ page }) => {
  await page.goto(inject('rootUrl') + PLAN);
  await ready(page);
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
