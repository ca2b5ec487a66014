/** A collaboration copied as it is, or as a start for somebody else. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDocument } from '#state/document.ts';
import { beginCollaboration, copyCollaboration, readShelf } from '#state/shelf.ts';
import { tool as brief } from '#tools/brief/tool.ts';
import { decode, type Onboarding } from '#tools/onboarding/document.ts';
import { tool as onboarding } from '#tools/onboarding/tool.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';

beforeEach(() => vi.stubGlobal('localStorage', new FaultyStorage()));
afterEach(() => vi.unstubAllGlobals());

const plan = onboarding.examples['ownWay'] as Onboarding;

function begin(): string {
  const id = beginCollaboration({ client: 'Praxis Berg', assistant: 'Jana', role: 'client', startsOn: '2026-12-14' });
  openDocument(onboarding, `${id}.onboarding`).change(plan);
  openDocument(brief, `${id}.brief.abcdefgh`).change(brief.examples['answered'] as never);
  return id;
}
const planOf = (id: string): Onboarding => {
  const shelved = readShelf().collaborations.find((one) => one.id === id);
  return decode(shelved?.documents.find(({ tool }) => tool === onboarding)?.value);
};

test('a copy holds everything, ticks too', () => {
  const copy = copyCollaboration(begin(), { assistant: 'Jana (Kopie)' });
  expect(planOf(copy)).toEqual(plan);
});

test('a start holds what is one’s own, without ticks, days and what was said', () => {
  const from = begin();
  const start = copyCollaboration(from, { assistant: '', startsOn: '' }, 'start');
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
