/** Every text a visitor reads, with the place it stands: for the checks of words, typography and spelling. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Locale, locales } from '#locales';

interface Text {
  /** File and place, for the message. */
  readonly where: string;
  readonly text: string;
}

export const files = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);

/** Front matter and body of a page, without what is not prose: keys, links' targets, tags. */
export function proseOf(file: string): readonly Text[] {
  const [, front = '', body = ''] = readFileSync(file, 'utf8').match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];
  const spoken = front.split('\n').flatMap((line) => {
    const [, text] = line.match(/^(?:title|name|summary): (.*)$/) ?? [];
    return text ? [text.replace(/^(["'])(.*)\1$/, '$2')] : [];
  });
  const paragraphs = body.split('\n').map((line) =>
    line
      .replace(/<Mistake wrong="([^"]*)">/, '$1')
      .replace(/<Start [^>]*who="([^"]*)" question="([^"]*)">/, '$1. $2')
      .replace(/<Example trade="([^"]*)">/, '$1')
      .replace(/<\/?[A-Z][^>]*>/g, '')
      .replace(/\]\([^)]*\)/g, ']'),
  );
  return [...spoken, ...paragraphs].map((text) => ({ where: file, text })).filter(({ text }) => text.trim() !== '');
}

/** Every text of one language in a JSON file. */
function textsOf(file: string, locale: Locale): readonly Text[] {
  const walk = (value: unknown, path: string): readonly Text[] => {
    if (typeof value !== 'object' || value === null) return [];
    const own = (value as Record<string, unknown>)[locale];
    if (locales.every((other) => other in value) && own !== undefined)
      return [own].flat().map((text) => ({ where: `${file} ${path}`, text: String(text) }));
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, `${path}/${key}`));
  };
  return walk(JSON.parse(readFileSync(file, 'utf8')), '').filter(({ where }) => !/\/(address|search)$/.test(where));
}

/** Drafts are named in lists but not built; they are not held to anything yet. */
const isDraft = (file: string): boolean => /^draft: true$/m.test(readFileSync(file, 'utf8'));
export const pages = (locale: Locale): readonly string[] =>
  files(`content/${locale}`, '.mdx').filter((file) => !isDraft(file));
const json = files('content', '.json');
export const everything = (locale: Locale): readonly Text[] => [
  ...pages(locale).flatMap(proseOf),
  ...json.flatMap((file) => textsOf(file, locale)),
];
