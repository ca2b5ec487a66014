/** What all style sheets keep to and no linter checks. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Sizes on the screen, in rem: marks, notes, asides, text, and five steps of headings. Another size is another font to look up, and none to see. */
const SCALE = ['0.8', '0.9', '0.95', '1.0625', '1.1', '1.2', '1.35', '1.5', '1.8'];

test('type has one scale', () => {
  const strays = globSync('src/**/*.css').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bfont(?:-size)?:[^;]*?\b([\d.]+)rem\b[^;]*;/g)]
      .filter(([declaration, size = '']) => !/clamp|min\(/.test(declaration) && !SCALE.includes(size))
      .map(([declaration]) => `${path}: ${declaration}`),
  );
  expect(strays).toEqual([]);
});

/** Where the ink of one side may stand: what shows that side. The ring around the focus and the beats of the picture are its two other uses. */
const ONE_SIDE = /\b(client|assistant|mark|planned|remark|dots|rings)\b|:focus-visible/;

test('the inks of client and assistant mean them: neither lateness nor a mistake is painted in one', () => {
  const strays = globSync('src/**/*.css').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/([^{}]+)\{([^{}]*var\(--(?:client|va)(?:-tint)?\)[^{}]*)\}/g)]
      .filter(([, selector = '']) => !ONE_SIDE.test(selector))
      .map(([, selector = '']) => `${path}: ${selector.trim()}`),
  );
  expect(strays).toEqual([]);
});
