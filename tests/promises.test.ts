/** The page of promises says only what tests have shown: every figure on it is in content/figures.json, and a test still notes it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import content from '#content/promises.json';
import { FIGURES, type Figures, figureSources } from './figures/sources.ts';

const { figures } = JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures;
const sources = figureSources();

describe.each(content.promises)('$id', ({ group, figures: rows }) => {
  test('stands in a group and shows what was counted', () => {
    expect(content.groups.map(({ id }) => id)).toContain(group);
    expect(rows.length).toBeGreaterThan(0);
  });

  test.each(rows)('$figure: $value', ({ figure, value }) => {
    const kept = figures[figure];
    expect(kept?.values[value], `Run “npm run figures”: ${FIGURES} has no “${value}” of “${figure}”.`).toBeDefined();
    expect(sources.get(figure), `No test notes the figure “${figure}” any more.`).toBe(kept?.test);
    expect(readFileSync(kept?.test ?? '', 'utf8'), `${kept?.test} no longer counts “${value}”.`).toMatch(
      new RegExp(`\\b${value}\\b`),
    );
  });
});

test('every figure that is kept says when, with which version and in which run it was counted', () => {
  for (const [name, { test: file, on, version, run }] of Object.entries(figures)) {
    expect(existsSync(file), `${name}: ${file}`).toBe(true);
    expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(['short', 'long']).toContain(run);
  }
});
