import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Holds files back, in milliseconds, as a slow line does. By then the page may be gone, and nobody waits for them any more. */
export const slowLine = (page: Page, files: string, delay: number): Promise<unknown> =>
  page.route(files, async (route) => {
    await setTimeout(delay);
    await route.continue().catch(() => undefined);
  });
