/** Backups as a person makes them: there and back, from another device, a file of none of ours, and one that follows; how much is stored. */
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { awake } from '../support/awake.ts';
import { deleteAll, fillIn, openBinder, ours, url, wipe } from '../support/binder.ts';
import { figure } from '../support/figures.ts';
import { asFile, downloaded } from '../support/files.ts';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';

test('backup, wipe, restore: shown first, then equal, and can be taken back', async ({ page }) => {
  await fillIn(page);
  await openBinder(page);
  const before = await ours(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Alles in eine Datei sichern' }).click(),
  ]);
  // Above the button: below it is below the edge of the screen for whoever came by keyboard.
  await page
    .locator('.backup')
    .getByText(/Zuletzt gesichert.*Downloads/)
    .waitFor();
  const text = await downloaded(download);
  const backup = JSON.parse(text) as { contents: string[]; documents: unknown[] };
  expect(backup.contents.join(' ')).toContain('Jana Lang');
  expect(backup.documents).toHaveLength(Object.keys(before).length);

  await deleteAll(page);

  await page.goto(url('mappe/'));
  await page.locator('.restore input[type=file]').setInputFiles(asFile(text));
  await page.locator('.fates li').first().waitFor();
  expect(await ours(page)).toEqual({}); // only shown so far
  expect(await page.locator('.fates').innerText()).toContain('Zusammenarbeit: Jana Lang');
  expect(await page.locator('.restore [type=radio]').count()).toBe(0); // nothing here could be kept instead
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  expect(await page.evaluate(() => document.activeElement?.matches('.restore input'))).toBe(true);
  await page.locator('.restore input[type=file]').setInputFiles(asFile(text));
  await page
    .getByRole('button', { name: /wiederherstellen|übernehmen/i })
    .last()
    .click();
  await page.getByRole('heading', { name: 'Zusammenarbeit mit Jana Lang' }).waitFor();
  expect(await ours(page)).toEqual(before);
  // What is there now stands in sight, and a file that holds all of it exists.
  expect(
    await page
      .locator('.restore [data-undo], #binder-current')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom < innerHeight)),
  ).toEqual([true, true]);
  await page.getByText(/Zuletzt gesichert am .+, seitdem 0 Änderungen/).waitFor();
  // One press takes it back, also when the binder was empty.
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-undo'));
  await page.keyboard.press('Enter');
  await page.locator('.restore').getByText('Der Stand von vorher gilt wieder.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.matches('.restore input'))).toBe(true);
});

test('a backup of another device: what changes is said sheet by sheet, a deletion by its name, and one is where the file was', async ({
  page,
}) => {
  const backUp = async (from: Page): Promise<string> => {
    const [download] = await Promise.all([
      from.waitForEvent('download'),
      from.getByRole('button', { name: 'Alles in eine Datei sichern' }).click(),
    ]);
    return downloaded(download);
  };
  await fillIn(page);
  await page.getByRole('button', { name: '+ Neu' }).click();
  await page.locator('.tool-view [data-cell="title"]').fill('Reise buchen');
  await openBinder(page);
  const whole = await backUp(page);

  const phone = await (
    await page.context().browser()!.newContext({ locale: 'de-DE', acceptDownloads: true })
  ).newPage();
  await phone.goto(url('mappe/'));
  const choose = (text: string) => phone.locator('.restore input[type=file]').setInputFiles(asFile(text));
  await choose(whole);
  await phone.getByText('Blätter: 3 neu · Zusammenarbeiten: 1 neu').first().waitFor();
  await phone.getByRole('button', { name: 'Übernehmen' }).click();
  await phone.getByText('Übernommen: 3 Blätter.').waitFor();
  // What is typed next belongs to the collaboration that came.
  await phone.goto(url('werkzeuge/aufgabenbrief/'));
  await awake(phone);
  expect(await phone.locator('.place summary').innerText()).toContain('Jana Lang');
  await phone.locator('nav.sheets').getByRole('button', { name: 'Podcasts suchen' }).click();
  await phone.locator('.tool-view [data-cell="purpose"]').fill('Am Handy geschrieben');

  await open(page, 'werkzeuge/aufgabenbrief/');
  await page.locator('nav.sheets').getByRole('button', { name: 'Podcasts suchen' }).click();
  await page.locator('.tool-view [data-cell="title"]').fill('Podcasts und Blogs suchen');
  await page.locator('nav.sheets').getByRole('button', { name: 'Reise buchen' }).click();
  await page.locator('nav.sheets').getByRole('button', { name: 'Löschen' }).click();
  await openBinder(page);
  const later = await backUp(page);

  await phone.goto(url('mappe/'));
  await choose(later);
  const lines = phone.locator('.fate-group').first();
  await phone.getByText('Blätter: 1 geändert, 1 in den Papierkorb, 1 unverändert').first().waitFor();
  expect(await lines.innerText()).toMatch(/Zusammenarbeit mit Jana Lang/);
  expect(await lines.innerText()).toMatch(/suchen\s+geändert: \d\sAngabe/);
  expect(await lines.innerText()).toMatch(/Reise buchen\s+kommt in den Papierkorb/);
  const changed = lines.locator('.fates summary');
  await changed.focus();
  await phone.keyboard.press('Enter');
  await lines.getByText('Podcasts und Blogs suchen').last().waitFor();
  expect(await lines.locator('.changes').innerText()).toMatch(
    /Was ist zu tun\?\s+bisher Podcasts suchen\s+neu Podcasts und Blogs suchen/,
  );
  const [acts, list] = await Promise.all(
    [phone.getByRole('button', { name: 'Übernehmen' }), lines].map((one) => one.boundingBox()),
  );
  expect(acts!.y).toBeLessThan(list!.y);
  await phone.getByRole('button', { name: 'Übernehmen' }).click();
  await phone.locator('.binder-sheets').getByText('Podcasts und Blogs suchen').waitFor();
  expect(await phone.locator('.binder-bin').innerText()).toContain('Papierkorb');

  // The laptop hears of the phone: what was written there after the deletion is back.
  await phone.locator('.binder-bin summary').click();
  await phone.locator('.binder-bin').getByRole('button', { name: 'Wiederherstellen' }).click();
  const back = await backUp(phone);
  await page.locator('.restore input[type=file]').setInputFiles(asFile(back));
  await page.getByText('kommt aus dem Papierkorb zurück').waitFor();
  await phone.context().close();
});

test('a file that is none of ours is refused in a sentence, and nothing changes', async ({ page }) => {
  await fillIn(page);
  await openBinder(page);
  const before = await ours(page);
  for (const text of [
    '',
    '{',
    '[1]',
    '{"app":"other"}',
    '{"app":"eingespielt","kind":"backup","version":99,"documents":[]}',
  ]) {
    await page.locator('.restore input[type=file]').setInputFiles(asFile(text));
    await expect
      .poll(() => page.locator('.restore [role=status]').first().innerText())
      .toMatch(/nichts geändert|nichts davon/);
    expect(await ours(page)).toEqual(before);
  }
});

describe('your data', () => {
  test('the figure is the true sum, foreign keys are left alone', async ({ page }) => {
    await fillIn(page);
    await page.evaluate(() => localStorage.setItem('foreign', 'not ours'));
    await page.goto(url('ihre-daten/'));
    const said = await page.getByText(/^Belegt:/).innerText();
    const [ours, shown] = [
      await page.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.startsWith('eingespielt:'))
          .reduce((sum, [key, text]) => sum + key.length + text.length, 0),
      ),
      Number(said.match(/[\d.]+/)?.[0].replaceAll('.', '')),
    ];
    expect(Math.abs(shown - ours) / ours).toBeLessThan(0.01);
    figure('usage-shown', { shown, counted: ours });
    await wipe(page);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['foreign']);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
});

test('a backup file that follows is written after each change, and it is said when it can no longer be', async ({
  page,
}) => {
  // The picker is the system's; the file it gives is a real one, of the browser's own file system.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('sicherung.json', { create: true }),
    });
  });
  const written = (): Promise<string> =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('sicherung.json', { create: true })).getFile()).text();
    });
  await fillIn(page);
  await openBinder(page);
  await page.getByRole('button', { name: 'Sicherungsdatei laufend aktualisieren' }).click();
  await page.getByText('wird mitgeführt, solange diese Mappe offen ist').waitFor();
  expect(await written()).toContain('"kind": "backup"');
  const name = page.getByLabel('Name der Auftraggeberseite').first();
  await name.fill('Praxis Brandt & Söhne');
  await name.blur();
  await expect.poll(written).toContain('Praxis Brandt & Söhne');
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('moved', 'NotFoundError'));
  });
  await name.fill('Praxis Brandt');
  await name.blur();
  await page.getByText('ließ sich nicht schreiben').waitFor();
  await page.getByRole('button', { name: 'Weiter aktualisieren' }).waitFor();
});
