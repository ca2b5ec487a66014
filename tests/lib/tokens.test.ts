/** Colours as tokens.css has them: the contrasts the style page shows, and the least each must have. */
import { describe, expect, test } from 'vitest';
import style from '#content/style.json';
import { coloursOf, contrast, declarationsOf, lengthAt } from '#lib/tokens.ts';
import { swatchesOf } from '#site/style-tokens.ts';
import tokens from '../../src/site/styles/tokens.css?raw';

test('contrast is that of WCAG', () => {
  expect(contrast('#000', '#fff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#fff', '#ffffff')).toBe(1);
});

test('rules are read outside of @-rules, lists of selectors too', () => {
  const css =
    '/* h1 { a: b } */\nh1,\nh2 {\n  line-height: 1;\n}\nh1 {\n  color: red;\n}\n@media print {\n  h1 {\n    color: black;\n  }\n}\n';
  expect(declarationsOf(css, 'h1')).toBe('line-height: 1; color: red;');
  expect(declarationsOf(css, 'h3')).toBe('');
});

test('a length is what the browser makes of it', () => {
  expect(lengthAt('1.2rem', 360)).toBeCloseTo(19.2);
  expect(lengthAt('clamp(1rem, 0.6rem + 1.8vw, 2rem)', 360)).toBeCloseTo(16.08);
  expect(lengthAt('clamp(1rem, 0.6rem + 1.8vw, 2rem)', 1280)).toBe(32);
});

describe.each(swatchesOf(tokens, style.colours))('$name', ({ use, pairs }) => {
  test.each(pairs)('has its contrast in the $theme theme', ({ ratio }) => {
    expect(ratio).toBeGreaterThanOrEqual(use.least);
  });
});

test('a colour that style sheet and list do not share stops the build', () => {
  const { ink, ...others } = style.colours;
  expect(coloursOf(tokens).map(({ name }) => name)).toContain('ink');
  expect(() => swatchesOf(tokens, others)).toThrow('--ink');
  expect(() => swatchesOf(tokens, { ...others, ink, ghost: ink })).toThrow('--ghost');
});
