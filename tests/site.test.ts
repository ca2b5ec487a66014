/** The built site: every page has what readers, search engines and the policy need; every link leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { based } from './support/builds.ts';
import { figure } from './support/figures.ts';

const pagesIn = (dist: string): readonly (readonly [string, string])[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [`/${file.slice(dist.length + 1).replace(/index\.html$/, '')}`, readFileSync(file, 'utf8')]);

const pages = pagesIn('dist');
/** Without the two that stand for any address, in both languages at once. */
const readers = pages.filter(([address]) => !['/404.html', '/offline/'].includes(address));
const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);
const idsOf = (html: string): ReadonlySet<string> => new Set(all(html, /\sid="([^"]+)"/g));
const textOf = (html: string): string =>
  html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ');

let [strict, alone] = [0, 0];
afterAll(() => figure('own-pages', { pages: readers.length, strict, alone }));

test('has the pages of the map', () => expect(readers.length).toBeGreaterThan(40));

describe.each(readers)('%s', (address, html) => {
  const locale = address.startsWith('/en/') ? 'en' : 'de';

  test('says its language, one h1, a title and a description', () => {
    expect(html).toContain(`<html lang="${locale}"`);
    expect(all(html, /<h1\b[^>]*>([\s\S]*?)<\/h1>/g)).toHaveLength(1);
    expect(all(html, /<title>([^<]+)<\/title>/g)[0]?.length).toBeGreaterThan(10);
    expect(all(html, /<meta name="description" content="([^"]+)"/g)[0]?.length).toBeGreaterThan(20);
  });

  test('names itself and its twin', () => {
    expect(all(html, /<link rel="canonical" href="([^"]+)"/g).map((url) => new URL(url).pathname)).toEqual([address]);
    const languages = all(html, /<link rel="alternate" hreflang="([^"]+)"/g);
    expect([...languages].sort()).toEqual(['de', 'en', 'x-default']);
    for (const twin of all(html, /<link rel="alternate" hreflang="[^"]+" href="([^"]+)"/g)) {
      const { pathname } = new URL(twin);
      expect(
        pages.some(([other]) => other === pathname),
        `${twin} does not exist`,
      ).toBe(true);
    }
  });

  test('has a social picture of its own', () => {
    const [picture = ''] = all(html, /<meta property="og:image" content="([^"]+)"/g);
    expect(new URL(picture).pathname).toBe(`/social/${address.slice(1, -1) || 'index'}.png`);
    const bytes = readFileSync(`dist${new URL(picture).pathname}`);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(30_000);
  });

  test('headings step down one level at a time', () => {
    const main = html.match(/<main[\s\S]*<\/main>/)?.[0] ?? '';
    const levels = all(main, /<h([1-6])\b/g).map(Number);
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  test('carries a strict policy and nothing it would block', () => {
    const policy = all(html, /http-equiv="content-security-policy" content="([^"]+)"/gi)[0] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
    expect(html).not.toMatch(/\s(style|on\w+)="/);
    strict += 1;
  });

  test('asks nobody else for anything', () => {
    const asked = all(html, /<(?:script|link|img|iframe|video|source)\b[^>]*?\s(?:src|href)="([^"]+)"/g);
    expect(
      asked.filter((url) => /^(https?:)?\/\//.test(url) && !url.startsWith('https://eingespielt.example')),
    ).toEqual([]);
    alone += 1;
  });

  test('has no text that slipped through', () =>
    expect(textOf(html)).not.toMatch(/undefined|\[object Object\]|NaN|\{\w+\}/));
});

test('below its title a rule leads down to its tool', () => {
  const rules = readers.filter(
    ([address, html]) => /\/(?:regeln|rules)\/./.test(address) && html.includes('data-wake'),
  );
  const astray = rules.filter(([, html]) => {
    const [slug = '?'] = all(html, /<p class="page-line">[\s\S]*?href="#([^"]+)"/g);
    const between = html.slice(html.indexOf(` id="${slug}"`), html.indexOf('data-wake'));
    return !html.includes(` id="${slug}"`) || /<h2[\s>]/.test(between);
  });
  expect(rules.length).toBeGreaterThan(20);
  expect(astray.map(([address]) => address)).toEqual([]);
});

test('a knowledge page of four sections and more names them all first, in their order', () => {
  const long = readers.filter(
    ([address, html]) =>
      /\/(?:wissen|knowledge)\/./.test(address) && all(html, /<h2\b[^>]*\sid="([^"]+)"/g).length >= 4,
  );
  const astray = long.filter(([, html]) => {
    const [list = ''] = all(html, /<nav class="on-this-page[^>]*>([\s\S]*?)<\/nav>/g);
    return all(list, /href="#([^"]+)"/g).join() !== all(html, /<h2\b[^>]*\sid="([^"]+)"/g).join();
  });
  expect(long.length).toBeGreaterThan(20);
  expect(astray.map(([address]) => address)).toEqual([]);
});

describe.each([
  ['/', 'dist'],
  [based.base, based.outDir],
])('under %s', (base, dist) => {
  const built = new Map(pagesIn(dist));
  test('every internal link and fragment leads somewhere', () => {
    const dead = [...built].flatMap(([address, html]) =>
      all(html, /<a\b[^>]*?\shref="([^"]+)"/g).flatMap((href) => {
        if (/^(https?:|mailto:)/.test(href)) return [];
        const { pathname, hash } = new URL(href, `http://x${base}${address.slice(1)}`);
        const inside = `/${pathname.slice(base.length)}`;
        const target = pathname.startsWith(base) ? built.get(inside) : undefined;
        if (/\.\w+$/.test(pathname) && existsSync(join(dist, inside))) return []; // a file, such as the film
        if (!target) return [`${address} → ${href}`];
        return hash && !idsOf(target).has(decodeURIComponent(hash.slice(1)))
          ? [`${address} → ${href} (no such heading)`]
          : [];
      }),
    );
    expect(dead).toEqual([]);
  });

  test('every file a page asks for is there', () => {
    const missing = [...built].flatMap(([address, html]) =>
      all(html, /(?:\s(?:src|href|href)="|url\()([^")]+\.(?:json|js|css|woff2|svg|png|webmanifest))(?=["?)])/g)
        .filter((url) => url.startsWith('/'))
        .filter((url) => !url.startsWith(base) || !existsSync(join(dist, url.slice(base.length))))
        .map((url) => `${address} → ${url}`),
    );
    expect(missing).toEqual([]);
  });
});

test('the sitemap lists every page once, with its twin', () => {
  const sitemap = readFileSync('dist/sitemap.xml', 'utf8');
  const listed = all(sitemap, /<loc>([^<]+)<\/loc>/g).map((url) => new URL(url).pathname);
  const expected = readers.filter(([, html]) => !html.includes('content="noindex"')).map(([address]) => address);
  expect(readers.length - expected.length).toBe(4); // the search and the style page
  expect([...listed].sort()).toEqual([...expected].sort());
  expect(readFileSync('dist/robots.txt', 'utf8')).toContain('Sitemap: https://eingespielt.example/sitemap.xml');
});
