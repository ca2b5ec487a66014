/** README, CONTRIBUTING and SECURITY send people to files, commands and headings: what they name is there. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

const GUIDES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
/** Begin with a folder of ours, in full or below `src`; others are of the person who reads, or made by a build. */
const ROOTS = ['content', 'src', 'tests', '.github', ...readdirSync('src')].map((name) => `${name}/`);
/** As an example of a language to come. */
const TO_COME = 'content/fr/';
const names = new Set(globSync(['{content,src,tests}/**/*.*', '*.*']).map((path) => basename(path)));

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (guide: string): readonly string[] =>
  [...readFileSync(guide, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** `<id>` and `…` stand for any name; `{ts,tsx}` and `*` are as in a shell. */
const isThere = (path: string): boolean =>
  globSync([path, `src/${path}`].map((one) => one.replace(/<\w+>|…/g, '*'))).length > 0;

describe.each(GUIDES)('%s', (guide) => {
  const text = readFileSync(guide, 'utf8');
  const spans = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const words = spans.flatMap((span) => span.split(' '));

  test('names paths that exist', () => {
    const paths = words.filter((word) => ROOTS.some((root) => word.startsWith(root)) && !word.startsWith(TO_COME));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test('names files that exist, where it says only their names', () => {
    const bare = words.filter((word) => /^[\w-]+\.(tsx?|mjs|css|json|astro|md)$/.test(word));
    expect(bare.filter((name) => !names.has(name))).toEqual([]);
  });

  test('names commands that exist', () => {
    const called = spans.flatMap((span) =>
      [...span.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own ?? ''),
    );
    expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('links to what exists', () => {
    const links = [...text.matchAll(/\]\((?!https?:|page:|tool:|template:)([^)\s]+)\)/g)].map(([, link = '']) => link);
    const isDead = (link: string): boolean => {
      const [file = '', anchor] = link.split('#');
      const at = file || guide;
      return !existsSync(at) || (anchor !== undefined && !anchorsOf(at).includes(anchor));
    };
    expect(links.filter(isDead)).toEqual([]);
  });
});

test('the tree in the README shows what is there, and every room of src', () => {
  const [, tree = ''] = readFileSync('README.md', 'utf8').match(/^```\n(content\/[\s\S]*?)^```/m) ?? [];
  const open: string[] = [];
  const shown = [...tree.matchAll(/^( *)([\w.-]+\/?)(?: {2}|$)/gm)].flatMap(([, indent = '', name = '']) => {
    if (indent.length > 8) return []; // a line that goes on
    open.length = indent.length / 2;
    open.push(name);
    return [open.join('')];
  });
  expect(shown.filter((path) => !existsSync(path))).toEqual([]);
  const rooms = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(rooms.map(({ name }) => `src/${name}/`).filter((room) => !shown.includes(room))).toEqual([]);
});
