import type { Page } from 'playwright-core';

/** Waits until a tool of the page answers: before that it is the empty form the server wrote. */
export const awake = (page: Page): Promise<void> => page.locator('.tool[data-ready]').waitFor();
