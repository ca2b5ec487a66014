/** What all style sheets keep to and no linter checks. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

test('light and dark are told apart in the styles of a page, not in what comes later: their names are shortened in pages only', () => {
  const later = globSync('src/**/*.{ts,tsx}').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/from '(.+)\?url'|glob<string>\('(.+)', \{ query: '\?url'/g)].flatMap(
      ([, sheet = '', sheets = sheet]) => globSync(join(dirname(path), sheets)).flatMap(withParts),
    ),
  );
  expect(later).toContain('src/tools/fit/paper.css');
  expect(later.filter((path) => /light-dark|color-scheme/.test(readFileSync(path, 'utf8')))).toEqual([]);
});
/** A sheet, and the sheets it imports. */
const withParts = (path: string): readonly string[] => [
  path,
  ...[...readFileSync(path, 'utf8').matchAll(/@import "(.+)"/g)].flatMap(([, part = '']) =>
    withParts(join(dirname(path), part)),
  ),
];

test('a rule for the paper of a tool holds where its sheet is read on the screen, too: in a preview, and as it was received', () => {
  const onlyPrinted = selectorsOf('src/tools/*/*.css')
    .map(([selector]) => selector)
    .filter((selector) => selector.startsWith('.paper '));
  const others = onlyPrinted.filter((selector) => !/^\.paper (:is\()?\.fit-/.test(selector)); // see there
  expect(others).toEqual([]);
});

const classesOf = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].flatMap(([, found = '']) => found.match(/[a-z][\w-]*/g) ?? []));

const readAll = (pattern: string): string =>
  globSync(pattern)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

/** Each selector of style sheets, with the classes it names. */
const selectorsOf = (pattern: string): readonly (readonly [selector: string, classes: readonly string[]])[] =>
  [
    ...readAll(pattern)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .matchAll(/([^{}]+)\{/g),
  ]
    .filter(([, selector = '']) => !selector.includes('@'))
    .flatMap(([, selectors = '']) => selectors.split(/,(?![^()]*\))(?![^()]*\([^()]*\)[^()]*\))/))
    .map((selector) => [selector.trim(), [...classesOf(selector, /\.([a-z][\w-]*)/g)]]);

test('what one tool styles is nothing of another: the binder prints all of them on one page', () => {
  const tools = globSync('src/tools/*/style.css').map((path) => path.split('/').at(-2) ?? '');
  const used = new Map(
    tools.map((tool) => [tool, classesOf(readAll(`src/tools/${tool}/*.tsx`), /className=("[^"]*"|\{[^}]*\})/g)]),
  );
  const strays = tools.flatMap((tool) =>
    selectorsOf(`src/tools/${tool}/*.css`).flatMap(([selector, classes]) => {
      const others = tools.filter((other) => other !== tool && classes.every((name) => used.get(other)?.has(name)));
      return classes.length > 0 && others.length > 0 ? [`${tool}: ${selector} is in ${others}`] : [];
    }),
  );
  expect(strays).toEqual([]);
});

test('a room needs no style of a single tool: it comes with that tool’s sheets only', () => {
  const used = classesOf(readAll('src/binder/**/*.tsx'), /className=("[^"]*"|\{[^}]*\})/g);
  const classesIn = (pattern: string) => new Set(selectorsOf(pattern).flatMap(([, classes]) => classes));
  const always = classesIn('src/{binder,site/styles,tools/{frame,passing}}/**/*.css');
  const own = classesIn('src/tools/*/!(late|steps-late|pass-on).css');
  expect(own.has('paper-kind')).toBe(true);
  expect([...used].filter((name) => own.has(name) && !always.has(name))).toEqual([]);
});

test('no tool styles an element of the writers: it stands on the same page', () => {
  const written = classesOf(readAll('src/site/writers/*.astro'), /\bclass(?:Name)?="([^"]*)"/g);
  const strays = selectorsOf('src/tools/*/*.css').filter(
    // Inside a tool nothing of a writer stands.
    ([, classes]) => classes.length > 0 && classes.every((name) => name !== 'tool' && written.has(name)),
  );
  expect(strays).toEqual([]);
});

test('what pointing does, only what can point does: a finger would leave the look behind', () => {
  const strays = globSync('src/**/*.css').flatMap((path) => {
    const rest = readFileSync(path, 'utf8').replace(/@media \(hover: hover\)[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
    return (rest.match(/[^{};]*:hover[^{}]*\{/g) ?? []).map((rule) => `${path}: ${rule.trim()}`);
  });
  expect(strays).toEqual([]);
});

/** Whose rule would outweigh that of pointing: what is pressed has its ink as `--own-ink` (controls.css). One that is chosen looks as if pointed at. */
const PRESSED = /(?:\bbutton|\.(?:button|icon|quiet|strong|ask))(?![\w-])[^\s>+~:)]*$/;

test('the ink of what is pressed gives way to pointing', () => {
  const strays = globSync('src/**/*.css', { exclude: (path) => path.endsWith('controls.css') }).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/([^{}]+)\{[^{}]*(?<![\w-])color:[^{}]*\}/g)]
      .flatMap(([, selectors = '']) => selectors.split(','))
      .map((selector) => selector.trim())
      .filter((selector) => PRESSED.test(selector) && !selector.endsWith('[aria-current]'))
      .map((selector) => `${path}: ${selector}`),
  );
  expect(strays).toEqual([]);
});
