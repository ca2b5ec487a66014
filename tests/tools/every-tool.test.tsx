/** Walks all tools: words in every language, examples and stored documents through every door, faces in both languages. */
import { existsSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import ui from '#content/ui.json';
import { withDays } from '#lib/example-days.ts';
import { type Bilingual, locales } from '#locales';
import { applyChange, changeBetween, dataOf, leavesOf } from '#state/cells.ts';
import { beginSheet, openLast } from '#state/desk.ts';
import { readEnvelope, writeEnvelope } from '#state/envelope.ts';
import { writtenOut } from '#tools/frame/written-out.ts';
import { tools } from '#tools/registry.ts';
import { type Data, versionOf } from '#tools/tool.ts';
import { examplesOf } from '../support/examples.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';
import { figure } from '../support/figures.ts';
import { NO_ACTS } from '../support/no-acts.ts';
import { faces, shownOf, words } from '../support/tools.ts';

const documents = import.meta.glob<string>('../documents/*.json', { eager: true, query: '?raw', import: 'default' });

/** Paths of texts that miss a language or hold nothing. */
function incomplete(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => incomplete(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (locales.some((locale) => keys.includes(locale)))
    return locales.flatMap((locale) => ((value as Bilingual<unknown>)[locale] ? [] : [`${path}.${locale} is missing`]));
  return Object.entries(value).flatMap(([key, inner]) => incomplete(inner, path ? `${path}.${key}` : key));
}

/** As one reads it: without tags, escapes and breaks. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replaceAll('\\', '')
    .replace(/^( *)– /gm, '$1- ') // the point of a list, which Markdown writes with a hyphen
    .replace(/\s+/g, ' ');
/** What a person has typed, not ids and choices. */
const wordsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? /\s/.test(value.trim())
      ? [plain(value.trim())]
      : []
    : Object.values((value as object | null) ?? {}).flatMap(wordsOf);

beforeEach(() => vi.stubGlobal('localStorage', new FaultyStorage()));
afterEach(() => vi.unstubAllGlobals());
let opened = 0;
afterAll(() =>
  figure('stored-documents', { tools: Object.keys(tools).length, documents: Object.keys(documents).length, opened }),
);

/** All of a tool, by where it lies. Its stored documents: tests/documents.test.ts. */
const FILES = [
  'content/tools/<id>.json',
  'src/tools/<id>/tool.ts',
  'src/tools/<id>/view.tsx',
  'src/tools/<id>/fields.ts',
  'tests/examples/<id>.ts',
];
const missingOf = (id: string): readonly string[] =>
  FILES.map((path) => path.replace('<id>', id)).filter((path) => !existsSync(path));
const begun = new Set([tools, words, faces].flatMap(Object.keys));

test.each([...begun])('%s: no file is missing', (id) => expect(missingOf(id)).toEqual([]));

test('the words of the frame are complete in every language', () => {
  expect(incomplete(ui)).toEqual([]);
});

describe.each(Object.entries(tools).filter(([id]) => missingOf(id).length === 0))('%s', (id, tool) => {
  const [json, face] = [words[id]!, faces[id]!];
  const stored = Object.entries(documents).filter(([path]) => path.startsWith(`../documents/${id}.v`));
  const cellsOf = (value: object) => applyChange({}, changeBetween(tool.empty as Data, value as Data), 1, 'test');

  test('has complete words in every language', () => expect(incomplete(json)).toEqual([]));

  test('has at least one example, and every example reads as itself', () => {
    expect(Object.keys(examplesOf(tool.id)).length).toBeGreaterThan(0);
    for (const [name, example] of Object.entries(examplesOf(id))) {
      const read = tool.decode(example);
      const other = Object.entries(changeBetween(example as Data, read as Data));
      expect(
        other.map(([path, leaf]) => `tests/examples/${id}.ts, ${name}: ${path} is read as ${JSON.stringify(leaf)}`),
      ).toEqual([]);
      expect(read).toEqual(example);
    }
  });

  test('makes an empty document of anything', () => {
    for (const anything of [undefined, null, 7, 'text', [], {}, { items: 3, title: {} }])
      expect(tool.decode(anything)).toEqual(tool.empty);
  });

  test.each(Object.entries(examplesOf(tool.id)))('example %s survives storage', (_, example) => {
    const text = writeEnvelope('abcdefgh12.test', tool, cellsOf(example as object));
    const found = readEnvelope(text, tool);
    expect(found.kind === 'document' && tool.decode(dataOf(found.cells))).toEqual(example);
    beginSheet(tool, null).change(example);
    expect(openLast(tool).$state.get().value).toEqual(example);
  });

  test('has a stored document of every version, and each still opens', () => {
    const versions = new Set(stored.map(([path]) => Number(path.match(/\.v(\d+)(-[a-z]+)?\.json$/)?.[1])).sort());
    expect([...versions], 'the next run has what tests/documents.test.ts writes').toEqual(
      Array.from({ length: versionOf(tool) }, (_, index) => index + 1),
    );
    for (const [path, text] of stored) {
      const found = readEnvelope(text, tool);
      expect(found.kind, path).toBe('document');
      if (found.kind !== 'document') continue;
      expect(tool.decode(dataOf(found.cells)), path).not.toEqual(tool.empty);
      opened += 1;
    }
  });

  test('has a bar of sheets exactly where there can be many', () => expect(Boolean(face.Sheets)).toBe(!tool.one));

  test.each(locales)('shows itself in %s on screen, on paper and as text', async (locale) => {
    const shown = shownOf(id, tool.empty, locale);
    const { example } = shown.words as { example?: { value: Data } };
    const loaded = example ? [tool.decode(withDays(example.value, shown.today))] : [];
    // A day that is not written `@today+5`, or a name the rules do not know, would be left out without a word.
    for (const value of loaded) {
      const read = leavesOf(value);
      const lost = [...leavesOf(withDays(example!.value, shown.today))].filter(
        ([path, leaf]) => leaf && !read.get(path),
      );
      expect(lost.map(([path, leaf]) => `content/tools/${id}.json, example: ${path} cannot be “${leaf}”`)).toEqual([]);
    }
    for (const value of [tool.empty, ...loaded, ...Object.values(examplesOf(tool.id))]) {
      const parts = {
        View: renderToString(<face.View {...shown} value={value} {...NO_ACTS} />),
        Paper: renderToString(<face.Paper {...shown} value={value} />),
        asText: await writtenOut(face, { ...shown, value }),
      };
      for (const [name, part] of Object.entries(parts)) {
        const of = value === tool.empty ? `${name} of an empty document` : name;
        const isEnough = part.length > 200;
        expect(isEnough, `${of} says too little: also when blank it is to be read and written on. ${part}`).toBe(true);
        expect(part, of).not.toMatch(/undefined|\[object Object\]|NaN|\{\w+\}/);
        expect(part, of).not.toMatch(/ style="/);
      }
      expect(parts.asText, 'a name nobody has said').not.toMatch(/: …\s*$/m);
      const [paper, markdown] = [plain(parts.Paper), plain(parts.asText)];
      const onlyOnPaper = wordsOf(value).filter((text) => paper.includes(text) && !markdown.includes(text));
      expect(onlyOnPaper.map((text) => `src/tools/${id}/as-text.ts leaves out “${text}”, which is on paper`)).toEqual(
        [],
      );
    }
  });
});
