/** Promises for bad days: storage full at any write, entries damaged, an older build beside a newer one. Figures are printed. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dataOf } from '#state/cells.ts';
import { openLast } from '#state/desk.ts';
import { openDocument } from '#state/document.ts';
import { readEnvelope, writeEnvelope } from '#state/envelope.ts';
import { tool as onboarding } from '#tools/onboarding/tool.ts';
import { tools } from '#tools/registry.ts';
import type { Tool } from '#tools/tool.ts';
import { examplesOf } from '../support/examples.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';
import { count, figure } from '../support/figures.ts';
import { mutated, random } from '../support/mutate.ts';

const PREFIX = 'eingespielt:';
let storage: FaultyStorage;
const freshStorage = (): FaultyStorage => {
  storage = new FaultyStorage();
  vi.stubGlobal('localStorage', storage);
  return storage;
};
beforeEach(() => void freshStorage());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** 300 steps as a person takes them: ticks, notes, a start, steps back. */
function use(
  plan: ReturnType<typeof openLast<ReturnType<typeof onboarding.decode>>>,
  after: (step: number) => void,
): void {
  for (let step = 0; step < 300; step += 1) {
    const { value } = plan.$state.get();
    const id = `step-${step % 40}`;
    const entry = value.items[id] ?? { done: false, note: '' };
    if (step % 17 === 16) plan.undo();
    else if (step % 5 === 4)
      plan.change({ ...value, items: { ...value.items, [id]: { ...entry, note: `Wort ${step}` } } });
    else if (step % 50 === 1)
      plan.change({ ...value, startsOn: `2026-12-${String(1 + (step % 28)).padStart(2, '0')}` });
    else plan.change({ ...value, items: { ...value.items, [id]: { ...entry, done: !entry.done } } });
    after(step);
  }
}

test('storage full at every single write of 300 steps: nothing saved is harmed, nothing typed is lost', {
  timeout: 600_000,
}, () => {
  vi.spyOn(Date, 'now').mockImplementation(() => 1_790_000_000_000);
  freshStorage();
  use(openLast(onboarding), () => undefined);
  const writes = storage.writes;
  expect(writes).toBeGreaterThan(300);
  const stride = count(7, 1);
  let positions = 0;
  for (let position = 1; position <= writes; position += stride) {
    positions += 1;
    freshStorage().failing = new Set([position]);
    const plan = openLast(onboarding);
    let good = '';
    use(plan, () => {
      const id = plan.id();
      const text = id ? (storage.entries.get(PREFIX + id) ?? '') : '';
      // What lies there is always whole: the last good state or the new one.
      if (text !== '') expect(readEnvelope(text, onboarding).kind).toBe('document');
      good = text || good;
    });
    plan.retry();
    const found = readEnvelope(storage.entries.get(PREFIX + plan.id()) ?? null, onboarding);
    expect(found.kind === 'document' && onboarding.decode(dataOf(found.cells)), `write ${position}`).toEqual(
      plan.$state.get().value,
    );
    expect(good).not.toBe('');
  }
  figure('quota-positions', { steps: 300, positions, harmed: 0, lost: 0 });
});

test('damaged entries: no exception, no harm to others, and the raw text can be had each time', {
  timeout: 600_000,
}, () => {
  const next = random(7);
  const runs = count(600, 5000);
  const [whole, neighbour] = Object.values(tools).slice(0, 2) as [Tool<object>, Tool<object>];
  let aside = 0;
  for (let run = 0; run < runs; run += 1) {
    freshStorage();
    const doc = openDocument(whole, 'abcdefgh12.whole');
    doc.change(Object.values(examplesOf(whole.id))[0] as object);
    const other = openDocument(neighbour, 'abcdefgh12.other');
    other.change(Object.values(examplesOf(neighbour.id))[0] as object);
    const otherText = storage.entries.get(`${PREFIX}abcdefgh12.other`);
    const broken = mutated(storage.entries.get(`${PREFIX}abcdefgh12.whole`) ?? '', next);
    storage.entries.set(`${PREFIX}abcdefgh12.whole`, broken);
    const reopened = openDocument(whole, 'abcdefgh12.whole');
    const { status } = reopened.$state.get();
    if (status !== 'locked') reopened.change({ ...(Object.values(examplesOf(whole.id))[0] as object) });
    expect(storage.entries.get(`${PREFIX}abcdefgh12.other`)).toBe(otherText);
    const kept = [...storage.entries.values()].includes(broken);
    const stillReads = readEnvelope(broken, whole).kind === 'document';
    expect(kept || stillReads, broken).toBe(true);
    if (!stillReads) {
      expect(reopened.rawText()).toBe(broken);
      aside += 1;
    }
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  figure('damaged-entries', { entries: runs, unreadable: aside, exceptions: 0, harmedOthers: 0 });
});

describe('an older build beside a newer one', () => {
  const older = { ...onboarding, migrations: [] };
  const newer = { ...onboarding, migrations: [...onboarding.migrations, (data: object) => data] } as typeof onboarding;

  test('changes no byte of what the newer one wrote', { timeout: 120_000 }, () => {
    const id = 'abcdefgh12.onboarding';
    const doc = openDocument(newer, id);
    doc.change({ startsOn: '2026-12-01', items: { kickoff: { done: true, note: 'neu' } } } as never);
    const text = storage.entries.get(PREFIX + id);
    const next = random(11);
    const actions = 500;
    let old = openDocument(older, id);
    for (let action = 0; action < actions; action += 1) {
      const { value } = old.$state.get();
      const acts: readonly (() => void)[] = [
        () => old.change({ ...value, items: { ...value.items, [`a${action}`]: { done: true, note: '' } } }),
        () => old.undo(),
        () => old.redo(),
        () => old.retry(),
        () => old.adopt([[`items.b${action}.done`, true]]),
        () => old.setDeleted(true),
        () => {
          old = openDocument(older, id);
        },
      ];
      acts[Math.floor(next() * acts.length)]?.();
      expect(storage.entries.get(PREFIX + id)).toBe(text);
    }
    expect(old.$state.get()).toMatchObject({ status: 'locked', problem: 'newer' });
    figure('older-build', { actions, changedBytes: 0 });
  });

  test('writes documents the newer one still opens', () => {
    const text = writeEnvelope('abcdefgh12.onboarding', older, { startsOn: ['2026-12-01', 5, 'x'] });
    expect(readEnvelope(text, newer)).toMatchObject({ kind: 'document', cells: { startsOn: ['2026-12-01', 5, 'x'] } });
  });
});
