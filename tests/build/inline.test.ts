/** Styles of a head in one element: same rules in the same order, nothing else moved. */
import { expect, test } from 'vitest';
import { withOneStyle, withShortParts } from '#build/inline.mjs';

test('the styles of a head are one, where the first stood, in their order', () => {
  const head = '<head><script>1</script><style>a{}</style><title>T</title><style>b{}</style><link><style>c{}</style>';
  expect(withOneStyle(head)).toBe('<head><script>1</script><style>a{}b{}c{}</style><title>T</title><link>');
});

test('one style, or none, stays as it is', () => {
  for (const head of ['<head><title>T</title>', '<head><style>a{}</style><title>$&</title>'])
    expect(withOneStyle(head)).toBe(head);
});

test('data stands in single quotes, unless it holds one', () => {
  const page = (data: string): string => `<head></head><p data-words=${data} title="{&quot;}">`;
  expect(withShortParts(page('"{&quot;a&quot;:&quot;b &amp; c&quot;}"'))).toBe(page(`'{"a":"b &amp; c"}'`));
  expect(withShortParts(page(`"{&quot;a&quot;:&quot;it's&quot;}"`))).toBe(page(`"{&quot;a&quot;:&quot;it's&quot;}"`));
});

test('a typeface is called by its name alone', () => {
  const page = (name: string): string =>
    `<head><style>@font-face{font-family:"${name}"}@font-face{font-family:"${name} fallback: Arial"}</style></head>`;
  expect(withShortParts(page('Hanken Grotesk-85a516bea2a939c3'))).toBe(page('Hanken Grotesk'));
});

test('light and dark have short names', () => {
  const page = (light: string): string => `<head><style>a{--ink:var(${light},#000)}</style></head>`;
  expect(withShortParts(page('--lightningcss-light'))).toBe(page('--light'));
});
