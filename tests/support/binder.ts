/** A binder with something in it, and what of it lies in storage. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { open } from './open.ts';
import { expect } from './page.ts';

export const url = (path: string): string => inject('rootUrl') + path;
export const ours = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage)
        .filter(([key]) => /^eingespielt:[a-z0-9]{8,}\./.test(key))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

export async function fillIn(page: Page, firstDay = '30.11.2026'): Promise<void> {
  await open(page, 'werkzeuge/einarbeitung/');
  await page.locator('.place summary').click();
  await page.getByLabel('Name der Assistenz').fill('Jana Lang');
  await page.getByLabel('Auf welcher Seite stehen Sie?').selectOption('client');
  await page.getByLabel('Erster Tag der Zusammenarbeit').fill(firstDay);
  await page.keyboard.press('Enter');
  await page.locator('.check-row > input').nth(0).check();
  await open(page, 'werkzeuge/aufgabenbrief/');
  await page.locator('.tool-view [data-cell="title"]').fill('Podcasts suchen');
}
export const openBinder = async (page: Page): Promise<void> => {
  await page.goto(url('mappe/'));
  await page.getByRole('heading', { name: 'Zusammenarbeit mit Jana Lang' }).waitFor();
};
/** On the page about one’s data. */
export async function wipe(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Alles löschen …' }).click();
  await page
    .getByRole('button', { name: /löschen/i })
    .last()
    .click();
  await page
    .getByText(/0 Einträge/)
    .first()
    .waitFor();
}
/** The same from anywhere, and nothing is left. */
export async function deleteAll(page: Page): Promise<void> {
  await page.goto(url('ihre-daten/'));
  await wipe(page);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
}
