import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { awake } from './awake.ts';

/** Goes to a page with a tool by its address below the root, and waits until the tool answers. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(inject('rootUrl') + path);
  await awake(page);
}
