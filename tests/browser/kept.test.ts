/** What is in no document and yet not lost: half typed lines, a day that still stands in its field, and where one is. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { awake } from '../support/awake.ts';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';

const PLAN = 'werkzeuge/einarbeitung/';

test('what stands half typed in a line for a new entry survives a reload, in its own sheet only', async ({ page }) => {
  const line = page.getByLabel('Was', { exact: true }).first();
  await open(page, 'werkzeuge/wochentakt/');
  await line.fill('Rechnung prüfen');
  await page.keyboard.press('Enter');
  await line.fill('Halb getippt');
  await page.reload();
  await awake(page);
  await expect.poll(() => line.inputValue()).toBe('Halb getippt');
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByRole('button', { name: '+ Neue Zusammenarbeit' }).click();
  await open(page, 'werkzeuge/wochentakt/');
  await page.getByText('Noch keine Zeile').waitFor();
  expect(await line.inputValue()).toBe('');
  await page.goBack();
  await open(page, PLAN);
  const step = page.getByLabel(/Eigener Schritt/).first();
  await step.fill('Halber Schritt');
  await page.reload();
  await awake(page);
  await expect.poll(() => step.inputValue()).toBe('Halber Schritt');
  await step.press('Enter');
  await page.reload();
  await awake(page);
  await page.locator('.check-row', { hasText: 'Halber Schritt' }).waitFor();
  expect(await step.inputValue()).toBe('');
});

test('where one is in a sheet stays with it: after a reload, in the other language, and not on a mere visit', async ({
  page,
}) => {
  const again = async (how: () => Promise<unknown>): Promise<void> => {
    await how();
    await awake(page);
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

  await open(page, 'werkzeuge/vereinbarung/');
  await again(reload);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await page.locator('details.part > summary').nth(2).click();
  await page.locator('details.part > summary').nth(0).click();
  for (const how of [reload, other, other]) {
    await again(how);
    await expect.poll(() => isOpen(2)).toBe(true);
    expect([await isOpen(0), await isOpen(1)]).toEqual([false, false]);
  }

  await open(page, 'werkzeuge/passung/');
  await page.getByRole('radio', { name: 'Auftraggeberseite' }).check();
  await page.locator('.fit-stations nav button').nth(4).click();
  const station = page.locator('.fit-stations nav [aria-current]');
  for (const how of [reload, other, other]) {
    await again(how);
    await expect.poll(() => station.innerText()).toContain('4');
  }

  await page.clock.setFixedTime(new Date('2026-11-30T09:00:00')); // a Monday
  await open(page, 'werkzeuge/wochentakt/');
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

  await open(page, PLAN);
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
  await open(page, 'werkzeuge/aufgabenbrief/');
  await page.locator('.tool-view [data-cell="title"]').fill('Podcasts suchen');
  const day = page.getByRole('group', { name: 'Bis wann?' }).getByLabel('Tag');
  await day.fill('irgendwann nach Ostern');
  await day.press('Tab');
  await page.locator('.due-fields .said.wrong').waitFor();
  await page.reload();
  await awake(page);
  await expect.poll(() => day.inputValue()).toBe('irgendwann nach Ostern');
  await page.locator('.due-fields .said.wrong').waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await awake(page);
  const english = page.getByRole('group', { name: 'By when?' }).getByLabel('Day');
  await expect.poll(() => english.inputValue()).toBe('irgendwann nach Ostern');
  await english.fill('7 December 2027');
  await english.press('Tab');
  await page.reload();
  await awake(page);
  await expect.poll(() => english.inputValue()).toBe('7 Dec 2027');
  // What is stored stays until something readable stands there.
  await english.fill('some day');
  await page.reload();
  await awake(page);
  await expect.poll(() => english.inputValue()).toBe('some day');
  await page.locator('.due-fields .said.wrong', { hasText: '2027' }).waitFor();
  await page.getByRole('button', { name: '+ New' }).click();
  await expect.poll(() => english.inputValue()).toBe('');
});

test('a day that still stands in its field is kept when the page goes away, and after a rest', async ({ page }) => {
  const day = page.getByLabel('Erster Tag der Zusammenarbeit');
  await open(page, PLAN);
  await day.pressSequentially('7.12.2026');
  await page.reload();
  await expect.poll(() => day.inputValue()).toBe('07.12.2026');
  await awake(page);
  await day.fill('14.12.2026');
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(stored).toContain('2026-12-14');
  expect(await day.inputValue()).toBe('14.12.2026'); // nothing moves under the hand
});

test('half a day typed into one sheet does not stand in the next', async ({ page }) => {
  await open(page, 'werkzeuge/aufgabenbrief/');
  await page.locator('.tool-view [data-cell="title"]').fill('Podcasts suchen');
  const day = page.getByRole('group', { name: 'Bis wann?' }).getByLabel('Tag');
  await day.fill('bald');
  await page.getByRole('button', { name: '+ Neu' }).click();
  expect(await day.inputValue()).toBe('');
  expect(await page.evaluate(() => document.activeElement?.matches('.tool-view :is(input, textarea)'))).toBe(true);
});

test('a day kept in one tab is not written again over a newer one of another tab', async ({ page }) => {
  const day = (of: Page) => of.getByLabel('Erster Tag der Zusammenarbeit');
  await open(page, PLAN);
  await day(page).fill('7.12.2026');
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('2026-12-07');
  const other = await page.context().newPage();
  await other.goto(inject('rootUrl') + PLAN);
  await awake(other);
  await day(other).fill('14.12.2026');
  await day(other).press('Enter');
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('2026-12-14');
  await day(page).press('Tab');
  await expect.poll(() => day(page).inputValue()).toBe('14.12.2026');
  expect(await day(other).inputValue()).toBe('14.12.2026');
});

test('going back fills in nothing that stood here before: it may belong to another collaboration by now', async ({
  page,
}) => {
  const secret = 'Wartung der Anlage in Halle 3';
  for (const path of ['vereinbarung', 'aufgabenbrief', 'gebrauchsanweisung', 'feedback', 'abschied', 'erstgespraech']) {
    await open(page, `werkzeuge/${path}/`);
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
    await awake(page);
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

test('a closed tab that is opened again shows what another has written since, and writes nothing over it', async ({
  page,
}) => {
  const [task, purpose] = ['Was ist zu tun?', 'Wofür wird es gebraucht?'].map((label) => page.getByLabel(label));
  await open(page, 'werkzeuge/aufgabenbrief/');
  await task?.fill('Alt');
  await purpose?.fill('Alter Zweck');
  // When a browser fills in is its own affair, before or after the tool has woken: so it must not at all.
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-cell="purpose"]');
      if (field && field.value !== seen.at(-1)) seen.push(field.value);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(`${inject('rootUrl')}regeln/`);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes('.brief.')) ?? '';
    const stored = JSON.parse(localStorage.getItem(key) ?? '');
    stored.cells.purpose = ['Neuer Zweck', Date.now(), 'other'];
    localStorage.setItem(key, JSON.stringify(stored));
  });
  await page.goBack();
  await awake(page);
  await expect.poll(() => purpose?.inputValue()).toBe('Neuer Zweck');
  await task?.fill('Neu');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toMatch(/Neu\W+\d/);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Alter Zweck');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).not.toContain('Alter Zweck');
});
