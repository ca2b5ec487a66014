/** Several sheets of one tool, and several collaborations: which is open, what another tab does to it, and what is none of ours. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readNote, writeNote } from '#browser/session.ts';
import { PREFIX } from '#browser/storage.ts';
import { DAY_MS } from '#lib/days.ts';
import { withEntry } from '#lib/steps.ts';
import { deleteSheet, goOnTo, listSheets, openLast, openSheet, restoreSheet } from '#state/desk.ts';
import { openDocument } from '#state/document.ts';
import { askKey, moveTo, remember } from '#state/here.ts';
import type { OpenDocument } from '#state/open-document.ts';
import { readShelf } from '#state/shelf.ts';
import {
  beginCollaboration,
  emptyOldBin,
  removeForGood,
  restoreFromBin,
  setCollaborationDeleted,
} from '#state/shelf-acts.ts';
import { tool as brief } from '#tools/brief/tool.ts';
import { collaboration } from '#tools/collaboration.ts';
import type { Onboarding } from '#tools/onboarding/document.ts';
import { tool as onboarding } from '#tools/onboarding/tool.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';
import { figure } from '../support/figures.ts';

let storage: FaultyStorage;
beforeEach(() => {
  storage = new FaultyStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const tick = (plan: OpenDocument<Onboarding>, id: string): void =>
  plan.change(withEntry(plan.$state.get().value, id, { done: true }));

function begun(card: Parameters<typeof beginCollaboration>[0]): string {
  const result = beginCollaboration(card);
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

test('a tab whose collaboration was removed for good elsewhere is where the last act was, and begins no empty shell of it', () => {
  vi.stubGlobal('sessionStorage', new FaultyStorage());
  const gone = begun({ assistant: 'Jana' });
  tick(openLast(onboarding), 'kickoff');
  removeForGood({ id: `${gone}.collaboration`, tool: collaboration });
  const other = 'zzzzzzzz99'; // begun in the other tab
  storage.setItem(`${PREFIX}here`, JSON.stringify({ collaboration: other, open: {} }));
  const plan = openLast(onboarding);
  tick(plan, 'kickoff');
  expect(plan.place()).toBe(other);
});

test('a collaboration removed for good takes along the question that was half typed for it, and no other', () => {
  vi.stubGlobal('sessionStorage', new FaultyStorage());
  const [gone, other] = [begun({ client: 'Adler' }), begun({ client: 'Bauer' })];
  for (const place of [gone, other]) writeNote(askKey(place), 'Darf ich');
  removeForGood({ id: `${gone}.collaboration`, tool: collaboration });
  expect([gone, other].map((place) => readNote(askKey(place)))).toEqual([null, 'Darf ich']);
});

test('sheets are listed by name, copied, deleted and restored without loss', () => {
  const first = openLast(brief);
  first.change({ ...brief.empty, title: 'Postfach' });
  const copy = goOnTo(brief, { ...first.$state.get().value, title: 'Postfach (Kopie)' }, first);
  expect(
    listSheets(brief, first.place())
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Postfach', 'Postfach (Kopie)']);
  deleteSheet(brief, copy.id() ?? '');
  expect(listSheets(brief, first.place()).map(({ name }) => name)).toEqual(['Postfach']);
  expect(restoreSheet(brief, copy.id() ?? '').$state.get().value.title).toBe('Postfach (Kopie)');
  expect(listSheets(brief, first.place())).toHaveLength(2);
  expect(openSheet(brief, first.id() ?? '').$state.get().value.title).toBe('Postfach');
});

test('a sheet whose id is foretold has it where it is free and one that travels, else one by chance', () => {
  const first = openLast(brief);
  expect(goOnTo(brief, brief.empty, first, { ending: 'z' }).id()).toMatch(/\.brief\.[0-9a-v]{10}$/); // not stored: it has no id
  first.change({ ...brief.empty, title: 'Postfach' });
  const second = goOnTo(brief, brief.empty, first, { ending: 'z' });
  expect(second.id()).toBe(`${first.id()}z`);
  deleteSheet(brief, second.id() ?? '');
  expect(goOnTo(brief, brief.empty, first, { ending: 'z' }).id()).toMatch(/\.brief\.[0-9a-v]{10}$/);
  let last: OpenDocument<typeof brief.empty> = first;
  for (let more = 0; more < 40; more += 1) {
    last = goOnTo(brief, brief.empty, last, { ending: 'za' });
    expect(last.id()).toMatch(/\.brief\.[0-9a-z]{1,32}$/); // longer ones are refused where they arrive (message.ts)
  }
});

test('a deleted sheet is not opened again: what is typed next lies in a sheet of its own', () => {
  const first = openLast(brief);
  first.change({ ...brief.empty, title: 'Postfach' });
  deleteSheet(brief, first.id() ?? '');
  const next = openLast(brief);
  expect(next.id()).toBe(null);
  next.change({ ...brief.empty, title: 'Reise' });
  expect(listSheets(brief, next.place()).map(({ name }) => name)).toEqual(['Reise']);
});

test('who comes back from another collaboration finds the last sheet open, and a new one where that was begun', () => {
  const home = begun({ assistant: 'Jana' });
  openLast(brief).change({ ...brief.empty, title: 'Postfach' });
  begun({ assistant: 'Tom' });
  expect(openLast(brief).id()).toBe(null);
  moveTo(home);
  expect(openLast(brief).$state.get().value.title).toBe('Postfach');
  remember(brief, null);
  expect(openLast(brief).id()).toBe(null);
});

test('after a collaboration is deleted, what is typed next lies in a new one; what is still written into the old is not emptied', () => {
  const gone = begun({ assistant: 'Jana' });
  const left = openDocument(onboarding, `${gone}.onboarding`);
  setCollaborationDeleted(gone, true);
  const plan = openLast(onboarding);
  tick(plan, 'kickoff');
  expect(readShelf().collaborations.map(({ id }) => id)).toEqual([plan.place()]);
  const days = (count: number): number => Date.now() + count * DAY_MS;
  vi.useFakeTimers({ now: days(20) });
  tick(left, 'kickoff');
  vi.setSystemTime(days(30)); // the 50th
  tick(plan, 'contract');
  emptyOldBin(Date.now());
  expect(storage.entries.has(`${PREFIX}${gone}.onboarding`)).toBe(true);
  vi.setSystemTime(days(1));
  emptyOldBin(Date.now()); // nothing was written since: the clock may be wrong
  expect(storage.entries.has(`${PREFIX}${gone}.onboarding`)).toBe(true);
  tick(plan, 'access');
  emptyOldBin(days(-1)); // it was, and is right again
  expect(storage.entries.has(`${PREFIX}${gone}.onboarding`)).toBe(true);
  emptyOldBin(Date.now());
  expect(storage.entries.has(`${PREFIX}${gone}.onboarding`)).toBe(false);
});

test('a collaboration that comes back from the bin is the one that is open', () => {
  const gone = begun({ assistant: 'Jana' });
  tick(openLast(onboarding), 'kickoff');
  setCollaborationDeleted(gone, true);
  const [card] = readShelf().bin;
  restoreFromBin(card!);
  expect(openLast(onboarding).$state.get().value.items['kickoff']?.done).toBe(true);
});

test('undo and redo leave what another tab has written since', () => {
  const mine = openLast(brief);
  mine.change({ ...brief.empty, title: 'Postfach' });
  mine.change((now) => ({ ...now, purpose: 'kurz' }));
  const other = openDocument(brief, mine.id());
  other.change((now) => ({ ...now, purpose: 'lang und gut' }));
  mine.undo();
  expect(mine.$state.get().value).toMatchObject({ title: '', purpose: 'lang und gut' });
  mine.redo();
  mine.redo();
  expect(mine.$state.get().value).toMatchObject({ title: 'Postfach', purpose: 'lang und gut' });
});

test('a sheet begun in one collaboration stays in it when another tab goes to another', () => {
  beginCollaboration({ assistant: 'Jana' });
  const sheet = openLast(brief);
  const jana = sheet.place();
  beginCollaboration({ assistant: 'Tom' });
  sheet.change({ ...brief.empty, title: 'Postfach' });
  expect(sheet.id()?.split('.')[0]).toBe(jana);
});

test('nothing is said to be deleted that a full storage, or a newer version, keeps', () => {
  const place = begun({ assistant: 'Jana' });
  const sheet = openLast(brief);
  sheet.change({ ...brief.empty, title: 'Postfach' });
  storage.failing = 'all';
  expect(deleteSheet(brief, sheet.id() ?? '')).toEqual({ ok: false, reason: 'full' });
  expect(setCollaborationDeleted(place, true)).toEqual({ ok: false, reason: 'full' });
  storage.failing = 'none';
  expect(listSheets(brief, place)).toHaveLength(1);
  expect(deleteSheet(brief, sheet.id() ?? '')).toEqual({ ok: true });
  storage.failing = 'all';
  const [gone] = readShelf().bin;
  expect(restoreFromBin(gone!)).toEqual({ ok: false, reason: 'full' });
  storage.failing = 'none';
  const card = `${PREFIX}${place}.collaboration`;
  storage.entries.set(card, (storage.entries.get(card) ?? '').replace('"version":1', '"version":99'));
  expect(setCollaborationDeleted(place, true)).toEqual({ ok: false, reason: 'newer' });
});

test('a sheet that was emptied is blank again, also after a reload', () => {
  const plan = openLast(onboarding);
  tick(plan, 'kickoff');
  plan.change(onboarding.empty);
  expect(plan.$state.get().value).toBe(onboarding.empty);
  expect(openLast(onboarding).$state.get()).toMatchObject({ value: onboarding.empty, status: 'saved' });
  plan.undo();
  expect(plan.$state.get().value.items['kickoff']?.done).toBe(true);
});

test('foreign keys are never touched', () => {
  storage.entries.set('other-site', 'precious');
  tick(openLast(onboarding), 'kickoff');
  const sheet = openLast(brief);
  const acts: readonly (() => void)[] = [
    () => sheet.change({ ...brief.empty, title: 'x' }),
    () => sheet.undo(),
    () => deleteSheet(brief, sheet.id() ?? ''),
    () => restoreSheet(brief, sheet.id() ?? ''),
    () => deleteSheet(brief, sheet.id() ?? ''),
    () => readShelf().bin.forEach(removeForGood),
    () => emptyOldBin(Date.now() + 400 * 86_400_000),
  ];
  for (const act of acts) {
    act();
    expect(storage.entries.get('other-site')).toBe('precious');
    for (const key of storage.entries.keys()) expect(key === 'other-site' || key.startsWith(PREFIX)).toBe(true);
  }
  figure('foreign-keys', { acts: acts.length, changed: 0 });
});
