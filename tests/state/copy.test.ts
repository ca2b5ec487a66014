/** A collaboration copied as it is, or as a start for somebody else. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDocument } from '#state/document.ts';
import { readHere } from '#state/here.ts';
import { readShelf } from '#state/shelf.ts';
import { type Begun, beginCollaboration, copyCollaboration } from '#state/shelf-acts.ts';
import { tool as brief } from '#tools/brief/tool.ts';
import { decode, type Onboarding } from '#tools/onboarding/document.ts';
import { tool as onboarding } from '#tools/onboarding/tool.ts';
import { examples as briefs } from '../examples/brief.ts';
import { examples } from '../examples/onboarding.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';

let storage: FaultyStorage;
beforeEach(() => {
  storage = new FaultyStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

const plan = examples.ownWay;

function idOf(begun: Begun): string {
  if (!begun.ok) throw new Error(begun.reason);
  return begun.id;
}
function begin(): string {
  const id = idOf(
    beginCollaboration({ client: 'Praxis Berg', assistant: 'Jana', role: 'client', startsOn: '2026-12-14' }),
  );
  openDocument(onboarding, `${id}.onboarding`).change(plan);
  openDocument(brief, `${id}.brief.abcdefgh`).change(briefs.answered);
  return id;
}
const planOf = (id: string): Onboarding => {
  const shelved = readShelf().collaborations.find((one) => one.id === id);
  return decode(shelved?.documents.find(({ tool }) => tool === onboarding)?.value);
};

test('a copy holds everything, ticks too', () => {
  const copy = idOf(copyCollaboration(begin(), { assistant: 'Jana (Kopie)' }));
  expect(planOf(copy)).toEqual(plan);
});

test('a start holds what is one’s own, without ticks, days and what was said', () => {
  const from = begin();
  const start = idOf(copyCollaboration(from, { assistant: '', startsOn: '' }, 'start'));
  const copied = planOf(start);
  expect(copied.own).toEqual(plan.own);
  expect(copied.items['kickoff']?.text).toBe('Startgespräch vor Ort');
  expect(Object.values(copied.items).some(({ done, on }) => done || on)).toBe(false);
  expect(copied.startsOn + copied.told.on).toBe('');
  const shelved = readShelf().collaborations.find(({ id }) => id === start);
  const copiedBrief = shelved?.documents.find(({ tool }) => tool === brief)?.value as { title: string; dueOn: string };
  expect(copiedBrief).toMatchObject({ title: 'Rechnungen des Monats ablegen', dueOn: '', stage: '' });
  expect(shelved?.card).toMatchObject({ client: 'Praxis Berg', assistant: '', startsOn: '' });
  expect(planOf(from)).toEqual(plan);
});

test('a collaboration of which nothing is known yet is there, and one is in it', () => {
  const first = begin();
  const id = idOf(beginCollaboration({ role: '' }));
  expect(id).not.toBe(first);
  expect(readShelf().collaborations.map((one) => one.id)).toContain(id);
  expect(readHere()?.collaboration).toBe(id);
});

test('without room for all of it there is no copy, it is told, and one stays where one was', () => {
  const from = begin();
  const before = new Map(storage.entries);
  const setItem = storage.setItem.bind(storage);
  storage.setItem = (key, value) => {
    if (key.endsWith('.onboarding')) throw new DOMException('full', 'QuotaExceededError');
    setItem(key, value);
  };
  expect(copyCollaboration(from, { assistant: 'Jana (Kopie)' })).toEqual({ ok: false, reason: 'full' });
  expect(readShelf().collaborations.map(({ id }) => id)).toEqual([from]);
  expect(readHere()?.collaboration).toBe(from);
  for (const [key, text] of before) if (key.includes(from)) expect(storage.entries.get(key)).toBe(text);
});
