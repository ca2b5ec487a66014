/** The elements writers may use in MDX: every file in writers/, by its name, or by that of what it replaces. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Locale } from '#locales';
import { localeOfAddress } from '#locales';
import { REPLACED } from './replaced.mjs';

const files = import.meta.glob<{ default: AstroComponentFactory }>('./writers/*.astro', { eager: true });

export const vocabulary = Object.fromEntries(
  Object.entries(files).map(([path, { default: component }]) => {
    const name = path.slice('./writers/'.length, -'.astro'.length);
    return [REPLACED[name as keyof typeof REPLACED] ?? name, component];
  }),
);

/** Language of the page an element stands on. */
export function localeOf(url: URL): Locale {
  return localeOfAddress(url.pathname.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length));
}

/** Stops the build with a sentence for the writer: which page, which element, what to change. */
export function writersError(url: URL, element: string, advice: string): never {
  throw new Error(`${decodeURI(url.pathname)}: <${element}> ${advice}`);
}

/** Tags at the top level of rendered Markdown: `<ul>…</ul>` → `['ul']`. */
export function outerTags(html: string): readonly string[] {
  const tags: string[] = [];
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)\b[^>]*>/g)) {
    if (['br', 'img', 'input', 'hr', 'circle', 'link', 'meta'].includes(name)) continue;
    if (slash) depth -= 1;
    else {
      if (depth === 0) tags.push(name);
      depth += 1;
    }
  }
  return tags;
}
