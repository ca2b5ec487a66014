/** The operator's details: nobody publishes placeholders by mistake, and links to the source appear once the project is known. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkOperator, placeholdersIn } from '#build/operator.mjs';
import { sourceLinks } from '#site/source-links.ts';

const filled = { name: 'Jana Lang', address: ['Weg 1', '12345 Ort'], repository: 'https://github.com/a/b' };
const open = { ...filled, address: ['Weg 1', '[Ort]'] };

describe('placeholders', () => {
  test('are found in texts and lists', () => {
    expect(placeholdersIn(filled)).toEqual([]);
    expect(placeholdersIn(open)).toEqual(['address']);
  });
  test.each(['https://eingespielt.example/', 'http://127.0.0.1:4321/', 'http://localhost/'])(
    'may stay for %s',
    (site) => expect(() => checkOperator(site, open)).not.toThrow(),
  );
  test('stop a build for a public address, with the file and the field', () => {
    expect(() => checkOperator('https://eingespielt.org/', open)).toThrow(/content\/operator\.json.*address/);
    expect(() => checkOperator('https://eingespielt.org/', filled)).not.toThrow();
  });
});

describe('links to the source', () => {
  test('are missing while the project is a placeholder', () =>
    expect(sourceLinks('[https://github.com/…]', 'content/de/rules/fit.mdx', 'Passung')).toBeNull());
  test('lead to the file and to a new report that names it', () => {
    const links = sourceLinks('https://github.com/a/b/', 'content/de/rules/fit.mdx', 'Prüfen & fragen');
    expect(links?.edit).toBe('https://github.com/a/b/edit/main/content/de/rules/fit.mdx');
    expect(Object.fromEntries(new URL(links?.report ?? '').searchParams)).toEqual({
      template: 'page.yml',
      title: 'Prüfen & fragen',
      page: 'content/de/rules/fit.mdx',
    });
    expect(readFileSync('.github/ISSUE_TEMPLATE/page.yml', 'utf8')).toContain('id: page\n');
  });
});
