/** The addresses of the built site, read from its sitemap; the search pages, the 404 and the offline page are not in it. */
import { readFileSync } from 'node:fs';

export function builtAddresses(dist = 'dist'): readonly string[] {
  const sitemap = readFileSync(`${dist}/sitemap.xml`, 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  return [...listed, '/suche/', '/en/search/'];
}
