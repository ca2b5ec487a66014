/** An assistant with several clients: nothing is mistaken for somebody else's. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { type Client, keepClients } from '../support/clients.ts';
import { downloaded } from '../support/files.ts';
import { expect, test } from '../support/page.ts';

const ADLER: Client = { id: 'zzadlerzz', name: 'Bäckerei Adler' };
const BAUER: Client = { id: 'aabaueraa', name: 'Bauer Coaching' };

const openPage = async (page: Page, path: string): Promise<void> => {
  await page.goto(inject('rootUrl') + path);
  await page.locator('.tool[data-ready], .binder h2').first().waitFor();
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
async function fileBy(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: await downloaded(file) };
}

test('files, prints and calendars say whose they are; an empty form does not', async ({ page }) => {
  await keepClients(page, [
    { ...ADLER, sheets: [['week', { title: 'Anfang', monday: '2026-11-30', rows: { a: { text: 'Post', day: 2 } } }]] },
    BAUER,
  ]);
  await openPage(page, 'werkzeuge/wochentakt/');
  await page.locator('.place summary', { hasText: 'Bäckerei Adler' }).waitFor();
  // A print begun by the browser's menu is named as the button names it.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.title()).toMatch(/^Wochentakt – Bäckerei Adler – Anfang – \d{4}-\d\d-\d\d$/);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.locator('.more > summary').click();
  const calendar = await fileBy(page, () => button(page, 'Alle Termine in den Kalender (.ics)').click());
  expect(calendar.name).toMatch(/^Wochentakt – Bäckerei Adler – Anfang – .*\.ics$/);
  const unfolded = calendar.text.replace(/\r\n /g, '');
  expect(unfolded).toContain('X-WR-CALNAME:Wochentakt – Bäckerei Adler');
  expect(unfolded).toMatch(/DESCRIPTION:gemeinsam\\nZusammenarbeit mit Bäckerei Adler\\nhttp/);
  await button(page, 'Weitergeben').click();
  await page.getByRole('dialog', { name: 'Weitergeben: Wochentakt – Bäckerei Adler' }).waitFor();
  await page.getByLabel('Nur das leere Formular').check();
  const form = await fileBy(page, () => button(page, 'Datei herunterladen').click());
  expect(form.name + form.text).not.toContain('Adler');
  await openPage(page, 'mappe/');
  const one = await fileBy(page, () => button(page, 'Nur diese Zusammenarbeit').click());
  expect(one.name).toMatch(/^Eingespielt Sicherung \d{4}-\d\d-\d\d – Bäckerei Adler\.json$/);
  const all = await fileBy(page, () => button(page, 'Alles in eine Datei sichern').click());
  expect(all.name).toMatch(/^Eingespielt Sicherung \d{4}-\d\d-\d\d\.json$/);
});
