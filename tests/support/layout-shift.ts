import type { Page } from 'playwright-core';

type Counting = typeof globalThis & { shift: number };

/** From the next page on, counts how much moves there without anybody having done something (web.dev/cls). @returns reads the sum so far */
export async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (globalThis as Counting).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (globalThis as Counting).shift);
}
