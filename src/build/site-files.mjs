// Writes what search engines ask for: sitemap.xml with both languages of each page, and robots.txt.
// @astrojs/sitemap pairs languages by equal paths; ours differ (/regeln/passung/ · /en/rules/fit/), so the pages' own links are read.
import { writeFileSync } from 'node:fs';
import { basePath } from './base.mjs';

const CANONICAL = /<link rel="canonical" href="([^"]+)"/;
const ALTERNATE = /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g;

function entry(html) {
  const [, address] = html.match(CANONICAL) ?? [];
  if (!address || html.includes('name="robots" content="noindex"')) return [];
  const twins = [...html.matchAll(ALTERNATE)].map(
    ([, language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`,
  );
  return [`<url><loc>${address}</loc>${twins.join('')}</url>`];
}

export function siteFiles() {
  let config;
  const entries = [];
  return {
    name: 'site-files',
    readPage: (html) => entries.push(...entry(html)),
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': ({ dir }) => {
        const open =
          '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';
        const xml = ['<?xml version="1.0" encoding="UTF-8"?>', open, ...entries.sort(), '</urlset>', ''].join('\n');
        writeFileSync(new URL('sitemap.xml', dir), xml);
        const sitemap = new URL(`${basePath(config)}sitemap.xml`, config.site);
        writeFileSync(new URL('robots.txt', dir), `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
      },
    },
  };
}
