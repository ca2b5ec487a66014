/** Styles of a head in few elements: same rules in the same order, nothing else moved. */
import { expect, test } from 'vitest';
import { withFewStyles, withShortParts } from '#build/inline.mjs';

test('the styles of a head are one, where the first stood, in their order', () => {
  const head = '<head><script>1</script><style>a{}</style><title>T</title><style>b{}</style><link><style>c{}</style>';
  expect(withFewStyles(head)).toBe('<head><script>1</script><style>a{}b{}c{}</style><title>T</title><link>');
});

test('typefaces stand apart: what becomes of a page that is turned or printed does not ask for them again', () => {
  const face = (name: string): string => `@font-face{font-family:${name}}:root{--${name}:${name}}`;
  const head = `<head><style>a{}</style><style>${face('x')}</style><style>b{}</style><style>${face('y')}</style><link>`;
  expect(withFewStyles(head)).toBe(`<head><style>a{}b{}</style><style>${face('x')}${face('y')}</style><link>`);
});

test('one style, or none, stays as it is', () => {
  for (const head of ['<head><title>T</title>', '<head><style>a{}</style><title>$&</title>'])
    expect(withFewStyles(head)).toBe(head);
});

test('data stands in single quotes, unless it holds one', () => {
  const page = (data: string): string => `<head></head><p data-words=${data} title="{&quot;}">`;
  expect(withShortParts(page('"{&quot;a&quot;:&quot;b &amp; c&quot;}"'))).toBe(page(`'{"a":"b &amp; c"}'`));
  expect(withShortParts(page(`"{&quot;a&quot;:&quot;it's&quot;}"`))).toBe(page(`"{&quot;a&quot;:&quot;it's&quot;}"`));
});

test('a typeface says only what nobody can know', () => {
  const page = (own: string, spare: string): string =>
    `<head><style>@font-face{font-family:${own}}@font-face{font-family:${spare}}</style></head>`;
  expect(
    withShortParts(
      page(
        '"Hanken Grotesk-85a516bea2a939c3";src:url("/a.woff2") format("woff2");font-weight:400;font-style:normal;',
        '"Hanken Grotesk-85a516bea2a939c3 fallback: Arial";font-style:normal;size-adjust:100.9419%',
      ),
    ),
  ).toBe(page('"Hanken Grotesk";src:url("/a.woff2");font-weight:400', '"Hanken Grotesk Arial";size-adjust:100.94%'));
});

test('light and dark have short names', () => {
  const page = (light: string): string => `<head><style>a{--ink:var(${light},#000)}</style></head>`;
  expect(withShortParts(page('--lightningcss-light'))).toBe(page('--light'));
});
