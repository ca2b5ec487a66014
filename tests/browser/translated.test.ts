/** A browser that translates the page changes what React drew: the tools stand it, and say what they say in that language too. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { awake } from '../support/awake.ts';
import { gate } from '../support/gate.ts';
import { expect, test } from '../support/page.ts';
import { addressOf, toolIds } from '../support/sheets.ts';
import { showAsItWas, translatePage, withTranslator } from '../support/translator.ts';

/** Opens a tool, has it translated, and waits until the code that deals with it has come. */
async function openTranslated(page: Page, address: string): Promise<void> {
  await withTranslator(page);
  await page.goto(address);
  await awake(page);
  await translatePage(page);
  await page.waitForFunction(() => {
    const fonts = [...document.querySelectorAll('.tool-screen font:not(font font)')];
    return fonts.length > 0 && fonts.every(({ previousSibling }) => previousSibling?.nodeValue === '');
  });
}
const button = (page: Page, name: RegExp) => page.locator('.tool').getByRole('button', { name });

test.for(toolIds)('%s: filled, ticked, written, opened, taken back and done again', async (tool, { page }) => {
  await openTranslated(page, addressOf(tool, 'de'));
  const screen = page.locator('.tool-screen');
  await screen.locator('summary', { hasText: 'MEHR' }).click();
  await button(page, /BEISPIEL FÜLLEN/).click();
  for (const box of (await screen.getByRole('checkbox').all()).slice(0, 3)) await box.click();
  for (const field of (await screen.locator('textarea:visible').all()).slice(0, 2)) await field.fill('Ein Wort');
  for (const choice of (await screen.locator('input[type=radio]').all()).slice(0, 4))
    await choice.click({ force: true });
  for (const closed of (await screen.locator('summary:visible').all()).slice(0, 6)) await closed.click();
  for (const act of [/^RÜCKGÄNGIG/, /^WIEDERHOLEN/])
    for (let times = 0; times < 5; times += 1) await button(page, act).click({ force: true });
  await screen.waitFor();
  expect(await screen.getByRole('status').count()).toBeGreaterThan(0);
});

test('what changes is translated anew, and said once; shown as it was, it goes on', async ({ page }) => {
  await openTranslated(page, addressOf('onboarding', 'de'));
  const boxes = page.locator('.check-row > input');
  await boxes.first().check();
  await page.getByText('1 VON 56 ERLEDIGT').first().waitFor();
  expect(await page.getByText('0 VON 56 ERLEDIGT').count()).toBe(0);
  await showAsItWas(page);
  await page.getByText('1 von 56 erledigt').first().waitFor();
  await boxes.nth(1).check();
  await page.getByText('2 von 56 erledigt').first().waitFor();
  expect(await page.locator('.tool font').count()).toBe(0);
  expect(await page.locator('.tool-actions').innerText()).toContain('Drucken');
});

test('changed before what deals with a translation has come, it is drawn anew and goes on', async ({
  page,
  problems,
}) => {
  const coming = gate();
  await page.route(/\/translated\.[^/]*\.js$/, async (route) => {
    await coming.isOpen;
    await route.continue();
  });
  await withTranslator(page);
  await page.clock.setFixedTime(new Date('2026-11-29T09:00:00')); // a Sunday: the example takes a sentence off the screen
  await page.goto(addressOf('week', 'de'));
  await awake(page);
  await page.locator('.tool-screen summary', { hasText: 'Mehr' }).last().click();
  await button(page, /Beispiel füllen/).waitFor();
  await translatePage(page);
  await button(page, /BEISPIEL FÜLLEN/).click();
  await page.getByText('1 VON 6 ERLEDIGT').first().waitFor();
  expect(problems.join()).toContain('NotFoundError');
  problems.length = 0; // React took the tool off the screen
  await page.locator('.tool-screen').getByRole('checkbox').first().check();
  coming.open();
  await page.getByText('2 VON 6 ERLEDIGT').first().waitFor();
});

test('translated before the tool is there, it comes with the words of the page, and the search answers', async ({
  page,
  problems,
}) => {
  await withTranslator(page);
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => (window as unknown as { translatePage: () => void }).translatePage()),
  );
  await page.goto(addressOf('onboarding', 'de'));
  await awake(page);
  await page.locator('.check-row > input').first().check();
  await page.getByText('1 VON 56 ERLEDIGT').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('Passung');
  await page
    .locator('dialog a', { hasText: /PASSUNG/i })
    .first()
    .waitFor();
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.locator('.binder-sheets').waitFor();
  problems.length = 0; // React found other texts than the server wrote, complained, and drew its own
});
