/** The failure table of architecture.md, walked through the door the page uses. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PREFIX } from '#browser/storage.ts';
import { withEntry } from '#lib/steps.ts';
import { deleteSheet, goOnTo, listSheets, openLast, openSheet, restoreSheet } from '#state/desk.ts';
import { openDocument } from '#state/document.ts';
import { moveTo, remember } from '#state/here.ts';
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
import type { Onboarding } from '#tools/onboarding/document.ts';
import { tool as onboarding } from '#tools/onboarding/tool.ts';
import { defineTool } from '#tools/tool.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';
import { figure } from '../support/figures.ts';

let storage: FaultyStorage;
beforeEach(() => {
  storage = new FaultyStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

const COLLABORATION = 'abcdefgh12';
const KEY = `${PREFIX}${COLLABORATION}.onboarding`;
const settle = (text: string): void => {
  storage.entries.set(`${PREFIX}here`, JSON.stringify({ collaboration: COLLABORATION, open: {} }));
  storage.entries.set(KEY, text);
};
const envelope = (version: number, cells: object, tool = 'onboarding'): string =>
  JSON.stringify({
    app: 'eingespielt',
    version,
    id: `${COLLABORATION}.onboarding`,
    tool,
    collaboration: COLLABORATION,
    cells,
  });
const tick = (plan: OpenDocument<Onboarding>, id: string): void =>
  plan.change(withEntry(plan.$state.get().value, id, { done: true }));
const asides = (): string[] =>
  [...storage.entries].filter(([key]) => key.startsWith(`${PREFIX}aside:`)).map(([, text]) => text);

function begun(card: Parameters<typeof beginCollaboration>[0]): string {
  const result = beginCollaboration(card);
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

describe('storage cleared while a document is open', () => {
  test('it is said, nothing comes back by itself, and the next entry stores all of it and its place', () => {
    const plan = openLast(onboarding);
    tick(plan, 'kickoff');
    const stop = plan.$state.listen(() => undefined);
    storage.entries.clear();
    plan.change(plan.$state.get().value); // nothing new, but it looks
    expect(plan.$state.get()).toMatchObject({ status: 'unsaved', problem: 'gone' });
    expect(storage.entries.size).toBe(0);
    tick(plan, 'log-tasks');
    expect(plan.$state.get()).toMatchObject({ status: 'saved', problem: null });
    const { items } = openLast(onboarding).$state.get().value;
    expect([items['kickoff']?.done, items['log-tasks']?.done]).toEqual([true, true]);
    stop();
  });
});

describe('a first visit', () => {
  test('stores nothing by opening', () => {
    const plan = openLast(onboarding);
    expect(plan.$state.get()).toMatchObject({ status: 'fresh', value: onboarding.empty });
    listSheets(brief, plan.place());
    expect(storage.entries.size).toBe(0);
  });

  test('stores the first entry at once, and only what was entered', () => {
    const plan = openLast(onboarding);
    tick(plan, 'kickoff');
    expect(plan.$state.get()).toMatchObject({ status: 'saved', problem: null });
    const stored = JSON.parse(storage.entries.get(PREFIX + plan.id()) ?? '');
    expect(stored).toMatchObject({ app: 'eingespielt', version: 1, tool: 'onboarding' });
    expect(Object.keys(stored.cells)).toEqual(['items.kickoff.done']);
  });

  test('is remembered: the next page opens the same document', () => {
    tick(openLast(onboarding), 'kickoff');
    expect(openLast(onboarding).$state.get().value.items['kickoff']?.done).toBe(true);
  });
});

describe('found in storage', () => {
  test('same version: it is read; unknown items are kept through a change', () => {
    settle(envelope(1, { 'items.gone.done': [true, 5, 'x'], startsOn: ['2026-11-30', 6, 'x'] }));
    const plan = openLast(onboarding);
    expect(plan.$state.get()).toMatchObject({ status: 'saved', savedAt: 6 });
    tick(plan, 'kickoff');
    expect(openLast(onboarding).$state.get().value).toMatchObject({
      startsOn: '2026-11-30',
      items: { gone: { done: true }, kickoff: { done: true } },
    });
  });

  test('older: it is migrated step by step, alike in every tab', () => {
    const newer = defineTool({
      ...onboarding,
      migrations: [
        ({ begin, ...rest }) => ({ ...rest, startsOn: begin ?? '' }),
        (data) => ({ ...data, startsOn: `${data['startsOn']}`.replaceAll('/', '-') }),
      ],
    });
    settle(envelope(1, { begin: ['2026/11/30', 7, 'x'] }));
    const [one, two] = [openLast(newer), openLast(newer)];
    expect(one.$state.get().value.startsOn).toBe('2026-11-30');
    tick(one, 'kickoff');
    const first = storage.entries.get(KEY);
    tick(two, 'kickoff');
    expect(JSON.parse(first ?? '')).toMatchObject({
      version: 3,
      cells: { startsOn: ['2026-11-30', 8, 'migration'], begin: [null, 8, 'migration'] },
    });
    expect(openLast(newer).$state.get().value.startsOn).toBe('2026-11-30');
  });

  test('newer: shown as such, never written', () => {
    const text = envelope(99, { 'items.kickoff.done': [true, 5, 'x'], strange: [{ deep: true }, 1, 'x'] });
    settle(text);
    const plan = openLast(onboarding);
    expect(plan.$state.get()).toMatchObject({ status: 'locked', problem: 'newer' });
    tick(plan, 'log-tasks');
    plan.retry();
    expect(storage.entries.get(KEY)).toBe(text);
    expect(plan.rawText()).toBe(text);
  });

  test.each([
    ['no JSON', '{"app":"eingespielt","version":1,"ce'],
    ['another shape', '[]'],
    ['a foreign application', '{"app":"other","version":1}'],
    ['another tool', envelope(1, {}, 'brief')],
    ['broken cells', envelope(1, { startsOn: 'no cell' })],
    [
      'a path into prototypes',
      envelope(1, { '__proto__.polluted': [true, 1, 'x'], 'constructor.prototype.x': [true, 1, 'x'] }),
    ],
    ['an empty text', ''],
  ])('damaged (%s): the raw text is put aside and can be had, work goes on', (_, text) => {
    settle(text);
    const plan = openLast(onboarding);
    expect(plan.$state.get()).toMatchObject({ problem: 'damaged', value: onboarding.empty });
    expect(asides()).toEqual([text]);
    tick(plan, 'kickoff');
    expect(plan.$state.get()).toMatchObject({ status: 'saved', problem: 'damaged' });
    expect(plan.rawText()).toBe(text);
    expect(asides()).toEqual([text]);
  });

  test('damaged and no room to put it aside: nothing is written over it', () => {
    settle('{broken');
    storage.failing = 'all';
    const plan = openLast(onboarding);
    expect(plan.$state.get()).toMatchObject({ status: 'locked', problem: 'damagedReadOnly' });
    storage.failing = 'none';
    tick(plan, 'kickoff');
    expect(storage.entries.get(KEY)).toBe('{broken');
    expect(plan.rawText()).toBe('{broken');
  });
});

describe('a write that is refused', () => {
  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'blocked'],
  ] as const)('%s: the entry stays on the screen, it is said, and saving again works', (failure, problem) => {
    const plan = openLast(onboarding);
    tick(plan, 'kickoff');
    const before = storage.entries.get(PREFIX + plan.id());
    Object.assign(storage, { failing: 'all', failure });
    tick(plan, 'log-tasks');
    expect(plan.$state.get()).toMatchObject({
      status: 'unsaved',
      problem,
      value: { items: { 'log-tasks': { done: true } } },
    });
    expect(storage.entries.get(PREFIX + plan.id())).toBe(before);
    storage.failing = 'none';
    plan.retry();
    expect(plan.$state.get()).toMatchObject({ status: 'saved', problem: null });
    expect(openLast(onboarding).$state.get().value.items['log-tasks']?.done).toBe(true);
  });

  test('at every single position of a longer use: storage holds the last good state or the new one, the screen holds everything', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `step-${index}`);
    for (let position = 1; position <= 40; position += 1) {
      storage = new FaultyStorage();
      vi.stubGlobal('localStorage', storage);
      storage.failing = new Set([position]);
      const plan = openLast(onboarding);
      for (const id of ids) tick(plan, id);
      expect(Object.keys(plan.$state.get().value.items)).toHaveLength(ids.length);
      plan.retry();
      const stored = storage.entries.get(PREFIX + plan.id());
      expect(Object.keys(JSON.parse(stored ?? '{}').cells ?? {}), `refused at write ${position}`).toHaveLength(
        ids.length,
      );
    }
  });

  test('no storage at all (missing, null, or throwing on sight): everything works on the screen', () => {
    const refusing = new FaultyStorage();
    Object.assign(refusing, { failing: 'all', failure: 'SecurityError' });
    const throwing = (): never => {
      throw new DOMException('refused by the test', 'SecurityError');
    };
    const broken: readonly PropertyDescriptor[] = [
      { value: undefined },
      { value: null },
      { get: throwing },
      { value: refusing },
    ];
    for (const property of broken) {
      Object.defineProperty(globalThis, 'localStorage', { ...property, configurable: true });
      const plan = openLast(onboarding);
      tick(plan, 'kickoff');
      expect(plan.$state.get()).toMatchObject({
        status: 'unsaved',
        problem: 'blocked',
        value: { items: { kickoff: { done: true } } },
      });
    }
    figure('no-storage', { ways: broken.length, lost: 0 });
  });
});

describe('two tabs', () => {
  test('lose nothing when they change different things without hearing of each other', () => {
    const one = openLast(onboarding);
    tick(one, 'kickoff');
    const two = openLast(onboarding);
    for (let index = 0; index < 50; index += 1) {
      tick(one, `one-${index}`);
      tick(two, `two-${index}`);
    }
    expect(Object.keys(openLast(onboarding).$state.get().value.items)).toHaveLength(101);
  });
});

describe('undo', () => {
  test('steps back and forward; a new change forgets the way forward', () => {
    const plan = openLast(onboarding);
    tick(plan, 'a');
    tick(plan, 'b');
    plan.undo();
    expect(plan.$state.get().value.items['b']?.done ?? false).toBe(false);
    expect(plan.$state.get()).toMatchObject({ undoAt: expect.any(Number), redoAt: expect.any(Number) });
    expect(Math.min(plan.$state.get().undoAt, plan.$state.get().redoAt)).toBeGreaterThan(0);
    plan.redo();
    expect(plan.$state.get().value.items['b']?.done).toBe(true);
    plan.undo();
    tick(plan, 'c');
    expect(plan.$state.get().redoAt).toBe(0);
  });

  test('takes quick typing in one field as one step', () => {
    const sheet = openLast(brief);
    for (const title of ['P', 'Po', 'Pod']) sheet.change({ ...sheet.$state.get().value, title });
    sheet.undo();
    expect(sheet.$state.get().value.title).toBe('');
  });
});

describe('several sheets', () => {
  test('are listed by name, copied, deleted and restored without loss', () => {
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
    vi.useFakeTimers({ now: Date.now() + 20 * 86_400_000 });
    tick(left, 'kickoff');
    emptyOldBin(Date.now() + 20 * 86_400_000);
    expect(storage.entries.has(`${PREFIX}${gone}.onboarding`)).toBe(true);
    emptyOldBin(Date.now() + 40 * 86_400_000);
    expect(storage.entries.has(`${PREFIX}${gone}.onboarding`)).toBe(false);
    vi.useRealTimers();
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
});
