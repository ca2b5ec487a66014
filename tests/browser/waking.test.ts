/** Between the first paint and React: nothing flashes, nothing is lost. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { expect, test } from '../support/page.ts';
import { printed } from '../support/pdf.ts';
import { STEPS } from '../support/plan.ts';

const PLAN = 'werkzeuge/einarbeitung/';
const BRIEF = 'werkzeuge/aufgabenbrief/';

/** Holds back every script file until released, like a slow line. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('ticks made before React arrives are stored at once and survive its arrival', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(inject('rootUrl') + PLAN, { waitUntil: 'commit' });
  await page.locator('.check-row > input').nth(3).check();
  expect(await page.evaluate(() => Object.values(localStorage).some((text) => text.includes('.done')))).toBe(true);
  release();
  await page.locator('.tool[data-ready]').waitFor();
  await page.getByText(`1 von ${STEPS} erledigt`).waitFor();
  expect(await page.locator('.check-row > input').nth(3).isChecked()).toBe(true);
});

test('a box ticked while the rest of the plan is still on its way stays ticked, beside what was stored', async ({
  page,
}) => {
  await page.goto(inject('rootUrl') + PLAN);
  await page.locator('.tool[data-ready]').waitFor();
  await page.locator('.check-row > input').nth(5).check();
  // Ticked as soon as it is there: the script behind the tool has not shown what is stored yet.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const [box, , , , , stored] = document.querySelectorAll<HTMLInputElement>('.check-row > input');
      if (!box || !stored) return;
      observer.disconnect();
      Object.assign(window, { wasEarly: !stored.checked });
      box.click();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await page.locator('.tool[data-ready]').waitFor();
  expect(await page.evaluate(() => 'wasEarly' in window && window.wasEarly)).toBe(true);
  await page.getByText(`2 von ${STEPS} erledigt`).waitFor();
  expect(await page.locator('.check-row > input').nth(0).isChecked()).toBe(true);
  expect(await page.locator('.check-row > input').nth(5).isChecked()).toBe(true);
  expect(
    await page.evaluate(
      () =>
        Object.values(localStorage)
          .join()
          .match(/\.done":\[true/g)?.length,
    ),
  ).toBe(2);
});

test('a brief begun before React arrives becomes the open sheet', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(inject('rootUrl') + BRIEF, { waitUntil: 'commit' });
  await page.getByLabel('Was ist zu tun?').fill('Früher Brief');
  release();
  await page.locator('.tool[data-ready]').waitFor();
  expect(await page.getByLabel('Was ist zu tun?').inputValue()).toBe('Früher Brief');
  await page.locator('.sheet-paper', { hasText: 'Früher Brief' }).waitFor();
  expect(await page.locator('.sheets li').count()).toBe(1);
});

test('stored ticks are there at the first paint and in every frame after it', async ({ page }) => {
  await page.goto(inject('rootUrl') + PLAN);
  await page.locator('.tool[data-ready]').waitFor();
  await page.locator('.check-row > input').nth(0).check();
  await page.addInitScript(() => {
    const seen: boolean[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const box = document.querySelector<HTMLInputElement>('.check-row > input');
      if (box) seen.push(box.checked);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await page.locator('.tool[data-ready]').waitFor();
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen);
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).not.toContain(false);
});

test('blocked storage: early words are taken over, the page says so, printing works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const release = await holdScripts(page);
  await page.goto(inject('rootUrl') + BRIEF, { waitUntil: 'commit' });
  await page.getByLabel('Was ist zu tun?').fill('Ohne Speicher');
  release();
  await page.locator('.tool[data-ready]').waitFor();
  await page.getByText('Dieser Browser erlaubt das Speichern nicht').waitFor();
  expect((await printed(page)).text).toContain('Ohne Speicher');
});
