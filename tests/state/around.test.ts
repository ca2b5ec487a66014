/** What a tool learns of its surroundings: its own collaboration in full, of the others who they are and the sheets of the same tool. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readAround } from '#state/around.ts';
import { openDocument } from '#state/document.ts';
import { beginCollaboration } from '#state/shelf-acts.ts';
import { tool as brief } from '#tools/brief/tool.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';

beforeEach(() => vi.stubGlobal('localStorage', new FaultyStorage()));
afterEach(() => vi.unstubAllGlobals());

/** A collaboration with one brief. @returns its id */
function begun(assistant: string, archivedOn = ''): string {
  const done = beginCollaboration({ role: 'client', assistant, archivedOn });
  if (!done.ok) throw new Error(done.reason);
  openDocument(brief, `${done.id}.brief.b1`).change({ ...brief.empty, title: `Brief an ${assistant}` });
  return done.id;
}

test('what is put away is not among the others, but one can be in it', () => {
  const [jana, ben] = [begun('Jana'), begun('Ben', '2026-11-01')];
  const fromJana = readAround(brief, null, jana);
  expect(fromJana.collaborations.map(({ card }) => card.assistant)).toEqual(['Jana']);
  expect(fromJana.siblings).toEqual([]);
  const fromBen = readAround(brief, null, ben);
  expect(fromBen.card.assistant).toBe('Ben');
  expect(fromBen.collaborations.map(({ id, isHere }) => [id, isHere])).toEqual([
    [jana, false],
    [ben, true],
  ]);
});

test('a sheet does not tell itself anything, and sheets of others are siblings only', () => {
  const [jana, mia] = [begun('Jana'), begun('Mia')];
  const texts = (own: string | null) => readAround(brief, own, jana).told.map((told) => 'text' in told && told.text);
  expect(texts(null)).toEqual(['Brief an Jana']);
  expect(texts(`${jana}.brief.b1`)).toEqual([]);
  expect(readAround(brief, null, jana).siblings.map(({ documentId }) => documentId)).toEqual([`${mia}.brief.b1`]);
});
