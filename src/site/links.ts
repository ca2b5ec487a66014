/** Turns what writers write (`page:rules/fit`, `tool:brief`, `template:inbox`) into addresses under the base path. */
import type { Locale } from '#locales';
import { findPage, isDraft } from './pages.ts';

/** `/regeln/passung/` → `/base/regeln/passung/` */
export function withBase(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}

/** Absolute address, for canonical links and social cards. */
export function withSite(address: string): string {
  return new URL(withBase(address), import.meta.env.SITE).href;
}

const FOLDERS: Readonly<Record<string, string>> = { page: '', tool: 'tools/', template: 'templates/' };

/** `page:rules/fit#why` → the address in this language, or undefined for a page that is still a draft. Throws for an unknown page. */
export async function resolveLink(href: string, locale: Locale, asked: string): Promise<string | undefined> {
  const [, scheme = '', target = '', fragment = ''] = href.match(/^(page|tool|template):([^#]+)(#.*)?$/) ?? [];
  if (!scheme) {
    if (/^(https:\/\/|mailto:|#)/.test(href)) return href;
    throw new Error(
      `${asked} links to “${href}”. Name the page instead: page:…, tool:… or template:…; outside links start with https://.`,
    );
  }
  const page = await findPage(`${FOLDERS[scheme]}${target}`, locale, asked);
  return isDraft(page) ? undefined : withBase(page.address) + fragment;
}
