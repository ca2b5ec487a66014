/** A browser whose storage is full, down to the last byte. */
import type { Page } from 'playwright-core';

/** @param spare bytes that stay free */
export async function fillStorage(page: Page, spare = 0): Promise<void> {
  await page.evaluate((free) => {
    let [size, count] = [5 * 1024 * 1024, 0];
    while (size >= 1) {
      try {
        localStorage.setItem(`filler-${count}`, 'x'.repeat(size));
        count += 1;
      } catch {
        size = Math.floor(size / 2);
      }
    }
    localStorage.setItem('filler-0', (localStorage.getItem('filler-0') ?? '').slice(free));
  }, spare);
}

export async function emptyStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key);
  });
}
