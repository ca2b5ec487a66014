/** What a backup lacks is counted by what documents hold: a file that follows by itself must not miss what carries old stamps. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDocument } from '#state/document.ts';
import { documentIds, readShelf } from '#state/shelf.ts';
import { removeForGood, setCollaborationDeleted } from '#state/shelf-acts.ts';
import { backupNote, sinceBackup } from '#state/since-backup.ts';
import { collaboration } from '#tools/collaboration.ts';
import { tools } from '#tools/registry.ts';
import { examples } from '../examples/week.ts';
import { applied, backup, planOf } from '../support/exchange.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';

const ID = 'abcdefgh12';
const week = tools['week']!;
const sheet = `${ID}.week.mnopqrst34`;
const changes = (): number => sinceBackup(readShelf()).changes;
const card = () => openDocument(collaboration, `${ID}.collaboration`);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T10:00:00Z') });
  vi.stubGlobal('localStorage', new FaultyStorage());
  card().change({ ...collaboration.empty, client: 'Jonas' });
  openDocument(week, sheet).change(examples.midweek);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function backUp(): string {
  const file = backup();
  backupNote(documentIds(), Date.now())();
  return file;
}

test('counts every field before the first backup, and none right after one', () => {
  expect(sinceBackup(readShelf()).savedAt).toBe(0);
  expect(changes()).toBeGreaterThan(10);
  backUp();
  expect(sinceBackup(readShelf())).toEqual({ savedAt: Date.now(), changes: 0 });
});

test('counts the card, what went into the bin, and what came back from it', () => {
  backUp();
  vi.advanceTimersByTime(1000);
  card().change((now) => ({ ...now, assistant: 'Jana' }));
  expect(changes()).toBe(1);
  openDocument(week, sheet).setDeleted(true);
  expect(changes()).toBe(2);
  backUp();
  setCollaborationDeleted(ID, true);
  vi.advanceTimersByTime(1000);
  expect(changes()).toBe(1);
});

test('what is stored while a backup is written is not in it', () => {
  const note = backupNote(documentIds(), Date.now());
  vi.advanceTimersByTime(1000);
  card().change((now) => ({ ...now, assistant: 'Jana' }));
  note();
  expect(changes()).toBe(1);
});

test('counts what was taken in with stamps from before the backup', () => {
  const older = backUp();
  for (const document of readShelf().found.filter(({ tool }) => tool === week)) removeForGood(document);
  vi.advanceTimersByTime(1000);
  backUp();
  applied(planOf(older));
  expect(changes()).toBe(1);
});

test('what was removed for good needs no new backup', () => {
  backUp();
  for (const document of readShelf().found) removeForGood(document);
  expect(changes()).toBe(0);
});

test.each(['1790000000000', 'null', '{"at":"x"}', '{'])(
  'without a note that can be read there is no backup: %s',
  (text) => {
    localStorage.setItem('eingespielt:backup', text);
    expect(sinceBackup(readShelf()).savedAt).toBe(0);
  },
);
