/**
 * Documents as earlier builds have stored them. Somebody still has one like it: they are never edited, only new ones are added, and every
 * build after them must read each word (reliability.md, P6).
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { dataOf, leavesOf } from '#state/cells.ts';
import { beginSheet } from '#state/desk.ts';
import { readEnvelope } from '#state/envelope.ts';
import { toolOf } from '#state/shelf.ts';
import { tools } from '#tools/registry.ts';
import { type AnyTool, versionOf } from '#tools/tool.ts';
import { examplesOf } from './support/examples.ts';
import { FaultyStorage } from './support/faulty-storage.ts';

/** The first sixteen digits of SHA-256. A new document gets its line here; a line never changes. */
const AS_STORED: Readonly<Record<string, string>> = {
  'agreement.v1.json': 'cd44a1f8c84619ad',
  'brief.v1.json': '16212c429c311d0e',
  'farewell.v1.json': '5a1085ea4e7794ff',
  'feedback.v1.json': 'b4799eae74bd9be8',
  'first-talk.v1.json': 'e8897fc781901475',
  'fit.v1.json': '2fa5d733fd766168',
  'manual.v1.json': '4c4ccbde32945311',
  'onboarding.v1.json': '677ed9153b609a93',
  'questions.v1.json': 'b7d518825a67228a',
  'week.v1.json': '7d67bd89c27c966f',
};

const nameOf = (tool: AnyTool): string => `${tool.id}.v${versionOf(tool)}.json`;
const digestOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(`tests/documents/${name}`))
    .digest('hex')
    .slice(0, 16);

/** As the tool of today stores its first example. */
function textOf(tool: AnyTool): string {
  vi.stubGlobal('localStorage', new FaultyStorage());
  const sheet = beginSheet(tool, 'abcdefgh12');
  sheet.change(Object.values(examplesOf(tool.id))[0]);
  return `${sheet.rawText()}\n`;
}
afterEach(() => vi.unstubAllGlobals());

test('every tool has a stored document of its version; a new one is written here', () => {
  const fresh = Object.values(tools).filter(
    (tool) => !Object.hasOwn(AS_STORED, nameOf(tool)) && !existsSync(`tests/documents/${nameOf(tool)}`),
  );
  for (const tool of fresh) writeFileSync(`tests/documents/${nameOf(tool)}`, textOf(tool));
  expect(
    fresh.map((tool) => `tests/documents/${nameOf(tool)} is written now, of the first in tests/examples/${tool.id}.ts`),
  ).toEqual([]);
});

test('every document has its line, and none is gone', () => {
  const names = readdirSync('tests/documents');
  expect([
    ...names
      .filter((name) => !Object.hasOwn(AS_STORED, name))
      .map((name) => `new: add '${name}': '${digestOf(name)}', to AS_STORED in tests/documents.test.ts`),
    ...Object.keys(AS_STORED)
      .filter((name) => !names.includes(name))
      .map((name) => `tests/documents/${name} is gone: bring it back, somebody has one like it`),
  ]).toEqual([]);
});

test.each(Object.entries(AS_STORED))('%s is as it was stored, and every word of it is read', (name, digest) => {
  const text = readFileSync(`tests/documents/${name}`, 'utf8');
  expect(digestOf(name), `tests/documents/${name} was edited: take that back, and add another document`).toBe(digest);
  const tool = toolOf(JSON.parse(text).id);
  const read = tool && readEnvelope(text, tool);
  if (read?.kind !== 'document') throw new Error(`${name} cannot be read`);
  const data = dataOf(read.cells);
  const kept = leavesOf(tool?.decode(data) as typeof data);
  for (const [path, leaf] of leavesOf(data)) expect(kept.get(path), path).toBe(leaf);
});
