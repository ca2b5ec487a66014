/**
 * Five journeys as a screen reader meets them: the accessibility tree as text after each step, for the protocol (tests/access/protocol.md).
 * Only in `npm run access`; the trees are written into a folder that is named.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { isLong } from '../support/figures.ts';
import { folderFor } from '../support/files.ts';
import { test } from '../support/page.ts';
import { meet, openDialog } from '../support/passing.ts';
import { STEPS } from '../support/plan.ts';
import { exampleOf, openTool } from '../support/sheets.ts';

const folder = isLong ? folderFor('trees', process.env['TREES']) : '';

const take = async (page: Page, name: string, place = 'main'): Promise<void> =>
  writeFileSync(join(folder, `${name}.txt`), await page.locator(place).last().ariaSnapshot());
/** What has the focus, by role and name, as it is announced. */
const focused = (page: Page): Promise<string> => page.locator(':focus').ariaSnapshot();

test.runIf(isLong)('read a rule', async ({ page }) => {
  await page.goto(`${inject('rootUrl')}regeln/rueckfragen/`);
  await take(page, '1-rule', 'body');
});

test.runIf(isLong)('tick the plan', async ({ page }) => {
  await openTool(page, 'onboarding', 'de');
  await take(page, '2-plan-empty', '.tool');
  await page.locator('.tool-view input').first().fill('30.11.2026');
  await page.keyboard.press('Enter');
  await page.locator('.check-row > input').first().focus();
  await page.keyboard.press('Space');
  await page.getByText(`1 von ${STEPS} erledigt`).waitFor();
  writeFileSync(join(folder, '2-plan-focus.txt'), await focused(page));
  await take(page, '2-plan-ticked', '.tool');
});

test.runIf(isLong)('a brief with findings', async ({ page }) => {
  await openTool(page, 'brief', 'de');
  await page.locator('.tool-view .field textarea').first().fill('Termine zeitnah koordinieren');
  await page.locator('.tool-view textarea').first().fill('Wie immer, das Übliche für die JHV, möglichst bald.');
  await page.keyboard.press('Tab');
  await page.locator('.hints [data-row]').first().waitFor();
  await take(page, '3-brief', '.tool');
});

test.runIf(isLong)('the fit', async ({ page }) => {
  await openTool(page, 'fit', 'de');
  await page.locator('.tool-view input[type=radio]').first().check();
  await page.waitForTimeout(300);
  await take(page, '4-fit-begun', '.tool');
});

test.runIf(isLong)('the picture of the fit', async ({ page }) => {
  await openTool(page, 'fit', 'de', exampleOf('fit', 'de'));
  await take(page, '4-fit-picture', '.tool');
});

test.runIf(isLong)('a document that was passed on', async ({ page }) => {
  await openTool(page, 'week', 'de', exampleOf('week', 'de'));
  await openDialog(page);
  await take(page, '5-passing', 'dialog[open]');
  const link = await page.locator('.pass-on textarea').inputValue();
  const other = await meet();
  await other.page.goto(link);
  await other.page.locator('.received-paper').waitFor();
  await take(other.page, '5-received', 'main');
  await other.context.close();
});
