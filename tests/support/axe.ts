/** Runs axe on what a page shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe counts as a trial: who says aloud what stands on a button, must reach it. */
const SAID = { 'label-content-name-mismatch': { enabled: true } };
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
interface Axe {
  run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Axe comes with every page that is opened from now on: for tests that judge many, less than half the work of sending it to each. */
export const withAxe = (page: Page): Promise<unknown> => page.addInitScript(source);

/** @param without selectors of parts that are judged elsewhere */
async function run(page: Page, runOnly: object, without: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([only, rules, exclude]) => {
      // What is not wanted is not made: selectors, lists of what passed, copies of style sheets.
      const options = { runOnly: only, rules, resultTypes: ['violations'], selectors: false, preload: false };
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(
        { include: [['html']], exclude },
        options,
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    [runOnly, SAID, without.map((selector) => [selector])] as const,
  );
}

/** Everything in the theme the page is in. */
export const findings = (page: Page, without?: readonly string[]): Promise<readonly string[]> =>
  run(page, ALL, without);

const RULES_OF = { colours: ['color-contrast', 'link-in-text-block'], targets: ['target-size'] } as const;
/**
 * What can differ from `findings` in the dark theme, the colours, or on a phone, the size of targets. The themes differ in the values of colours
 * alone: same elements, same sizes, same words (tokens.css), so the other rules would only repeat their answer.
 */
export const findingsOf = (
  page: Page,
  what: keyof typeof RULES_OF,
  without?: readonly string[],
): Promise<readonly string[]> => run(page, { type: 'rule', values: RULES_OF[what] }, without);
