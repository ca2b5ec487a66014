/** Runs axe on what a page shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** The rules whose answer depends on colours: all that can differ between two themes of the same page. */
const COLOUR = ['color-contrast', 'link-in-text-block'];
/** Whether targets are large enough, or far enough apart: depends on the width. */
const TARGETS = 'target-size';

interface Axe {
  run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Axe comes with every page that is opened from now on: for tests that judge many, less than half the work of sending it to each. */
export const withAxe = (page: Page): Promise<unknown> => page.addInitScript(source);

/** @param without selectors of parts that are judged elsewhere */
async function run(page: Page, runOnly: object, without: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([only, exclude]) => {
      // What is not wanted is not made: selectors, lists of what passed, copies of style sheets.
      const options = { runOnly: only, resultTypes: ['violations'], selectors: false, preload: false };
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(
        { include: [['html']], exclude },
        options,
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    [runOnly, without.map((selector) => [selector])] as const,
  );
}

/** Everything in the theme the page is in. */
export const findings = (page: Page, without?: readonly string[]): Promise<readonly string[]> =>
  run(page, ALL, without);

/**
 * Everything in the light theme on a wide page, and what differs in the dark one on a phone: colours, and the size of targets. The themes differ
 * in the values of colours alone: same elements, same sizes, same words (base.css), so the other rules would only repeat their answer.
 */
export async function findingsInBothThemes(page: Page, without?: readonly string[]): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  const light = await run(page, ALL, without);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 900 });
  const dark = await run(page, { type: 'rule', values: [...COLOUR, TARGETS] }, without);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((finding) => `dark, 320 px: ${finding}`)];
}

/** Everything in the light theme on a wide page, and the size of targets on a phone. */
export async function findingsInTheLight(page: Page, without?: readonly string[]): Promise<readonly string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const wide = await findings(page, without);
  await page.setViewportSize({ width: 320, height: 900 });
  const narrow = await run(page, { type: 'rule', values: [TARGETS] }, without);
  return [...wide, ...narrow.map((finding) => `320 px: ${finding}`)];
}
