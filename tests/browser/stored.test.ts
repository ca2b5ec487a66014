/** What the privacy page lists is what is stored: whatever a person does, no key lies in the browser that is not on that list. */
import { inject } from 'vitest';
import { PREFIX } from '#browser/storage.ts';
import { storedKeys } from '#browser/stored-keys.ts';
import { DOCUMENT_ID } from '#state/envelope.ts';
import { expect, test } from '../support/page.ts';

/** Beside the documents, whose names are ids made by chance. */
const LISTED = Object.entries(storedKeys)
  .filter(([id]) => id !== 'document')
  .map(([, key]) => new RegExp(`^${key.replace('…', '.+')}$`));

test('every key that is stored is on the list of the privacy page', async ({ page }) => {
  const open = async (path: string): Promise<void> => {
    await page.goto(inject('rootUrl') + path);
    await page.locator('[data-ready]').first().waitFor();
  };
  await open('werkzeuge/einarbeitung/');
  await page.locator('.check-row > input').first().check();
  await page
    .getByLabel(/Eigener Schritt/)
    .first()
    .fill('Halber Schritt');
  await page.getByRole('button', { name: 'Weitergeben' }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: /Datei/ }).click();
  await file;
  await page.keyboard.press('Escape');
  await open('werkzeuge/aufgabenbrief/');
  await page.getByLabel('Was ist zu tun?').fill('Postfach');
  await page.goto(`${inject('rootUrl')}mappe/`);
  const backup = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Alles in eine Datei sichern' }).click();
  await backup;
  const stored = await page.evaluate(async () => ({
    entries: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(stored.entries.filter((key) => !key.startsWith(PREFIX))).toEqual([]);
  const own = stored.entries.map((key) => key.slice(PREFIX.length));
  expect(own.filter((key) => !DOCUMENT_ID.test(key) && !LISTED.some((listed) => listed.test(key)))).toEqual([]);
  for (const key of ['typing:', 'steps:', 'passed:', 'backup', 'here'])
    expect(
      own.some((name) => name.startsWith(key)),
      key,
    ).toBe(true);
  expect(stored.databases).toEqual([storedKeys.journal]);
});
