import type { Page } from 'playwright-core';
import { findings, findingsOf } from './axe.ts';
import { misfitsAt } from './shape.ts';

interface Extent {
  /** Without the dark theme, and without large letters: for what differs from a page judged whole in its words alone. */
  readonly isShort?: boolean;
  /** Selectors of parts axe has judged elsewhere. */
  readonly without?: readonly string[];
}

/** Everything a page must bear, as it stands: axe in both themes, wide and on a phone, large letters, wide spacing. From wide to narrow, each size once. */
export async function judge(page: Page, { isShort = false, without }: Extent = {}): Promise<readonly string[]> {
  const found: string[] = [];
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  found.push(...(await findings(page, without)));
  if (!isShort) {
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await findingsOf(page, 'colours', without)).map((finding) => `dark: ${finding}`));
    await page.emulateMedia({ colorScheme: 'light' });
    found.push(...(await misfitsAt(page, 1280, 'large', 'spacing')), ...(await misfitsAt(page, 640, 'large')));
  }
  found.push(...(await misfitsAt(page, 320, 'none', 'spacing')));
  found.push(...(await findingsOf(page, 'targets', without)).map((finding) => `320 px: ${finding}`));
  return found;
}
