/** The failure table of architecture.md, walked through the door the page uses. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PREFIX } from '#browser/storage.ts';
import { withEntry } from '#lib/steps.ts';
import { listSheets, openLast } from '#state/desk.ts';
import type { OpenDocument } from '#state/open-document.ts';
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

test('what was entered while the clock ran a year ahead is not said to be saved then, nor is what is entered after it was put right', () => {
  const ahead = Date.now() + 365 * 86_400_000;
  settle(envelope(1, { 'items.kickoff.done': [true, ahead, 'a'] }));
  const plan = openLast(onboarding);
  for (const act of [() => undefined, () => tick(plan, 'log-tasks')]) {
    act();
    expect(plan.$state.get().status).toBe('saved');
    expect(plan.$state.get().savedAt).toBeLessThanOrEqual(Date.now());
  }
  expect(plan.cells()['items.log-tasks.done']?.[1]).toBeGreaterThan(ahead);
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
