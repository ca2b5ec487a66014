/** Two devices of one person, a backup now and then: a deletion never takes along what was entered after it, and all end alike. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY_MS } from '#lib/days.ts';
import { applyChange, type Cells, dataOf, isDeleted, valueAt } from '#state/cells.ts';
import { lastEntered, mergeCopies } from '#state/deletion.ts';
import { openDocument } from '#state/document.ts';
import type { RestoreWay } from '#state/fates.ts';
import { documentIds, readShelf } from '#state/shelf.ts';
import { setCollaborationDeleted } from '#state/shelf-acts.ts';
import { collaboration } from '#tools/collaboration.ts';
import type { Row } from '#tools/week/document.ts';
import { tool as week } from '#tools/week/tool.ts';
import { applied, at, backup, planOf } from '../support/exchange.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';
import { count } from '../support/figures.ts';

const PLACE = 'abcdefgh12';
const [SHEET, OTHER, CARD] = [`${PLACE}.week.mnopqrst34`, `${PLACE}.week.zzzzqrst34`, `${PLACE}.collaboration`];
let [laptop, phone] = [new FaultyStorage(), new FaultyStorage()];
/** On one of the devices, on a day. */
const on = (device: FaultyStorage, day: number): void => {
  at(device);
  vi.setSystemTime(day * DAY_MS);
};
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  [laptop, phone] = [new FaultyStorage(), new FaultyStorage()];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const row = (text: string): Row => ({ ...week.decode({ rows: { a: { text } } }).rows['a']!, text });
function add(id: string, rowId: string): void {
  const sheet = openDocument(week, id);
  sheet.change((now) => ({ ...now, rows: { ...now.rows, [rowId]: row(`Zeile ${rowId}`) } }));
}
const bin = (isGone: boolean, id = SHEET): void => openDocument(week, id).setDeleted(isGone);
const isInBin = (id: string): boolean => readShelf().bin.some((one) => one.id === id);
const rowsIn = (id: string): readonly string[] => Object.keys(openDocument(week, id).$state.get().value.rows).sort();
/** @returns what happened to each document, by its id, and how to take it back */
function restore(file: string, way: RestoreWay = 'merge') {
  const plan = planOf(file, way);
  const { undo } = applied(plan);
  return { fates: Object.fromEntries(plan.fates.map(({ id, fate }) => [id, fate])), undo };
}
/** Both devices have one sheet with a row. */
function share(): void {
  on(laptop, 12);
  add(SHEET, 'a');
  const file = backup();
  on(phone, 13);
  restore(file);
}

describe('a sheet deleted on the laptop, and written into on the phone a day later', () => {
  beforeEach(() => {
    share();
    on(laptop, 14);
    bin(true);
    on(phone, 15);
    add(SHEET, 'b');
  });
  test('stays on both, whoever hears of the other first', () => {
    on(phone, 16);
    const old = backup();
    on(laptop, 16);
    const deleted = backup();
    expect(restore(old).fates[SHEET]).toBe('back');
    expect([isInBin(SHEET), rowsIn(SHEET)]).toEqual([false, ['a', 'b']]);
    on(phone, 17);
    expect(restore(deleted).fates[SHEET]).toBe('kept');
    expect([isInBin(SHEET), rowsIn(SHEET)]).toEqual([false, ['a', 'b']]);
    const here = backup();
    on(laptop, 18);
    expect(restore(here).fates[SHEET]).toBe('same');
    expect(isInBin(SHEET)).toBe(false);
  });
  test('goes into the bin when it is deleted once more, and comes back when it is brought back', () => {
    on(phone, 16);
    const file = backup();
    on(laptop, 17);
    restore(file);
    bin(true);
    const again = backup();
    on(phone, 18);
    expect(restore(again).fates[SHEET]).toBe('binned');
    expect(isInBin(SHEET)).toBe(true);
    expect(restore(again).fates[SHEET]).toBe('same');
    bin(false);
    expect(restore(again).fates[SHEET]).toBe('kept');
    expect(isInBin(SHEET)).toBe(false);
  });
  test('is in the bin again when what brought it back is taken back', () => {
    on(phone, 16);
    const file = backup();
    on(laptop, 17);
    restore(file).undo();
    expect([isInBin(SHEET), rowsIn(SHEET)]).toEqual([true, ['a']]);
    expect(restore(file).fates[SHEET]).toBe('staysBinned');
  });
  test('goes into the bin when the file is to count as it is, and that is said', () => {
    on(laptop, 16);
    const file = backup();
    on(phone, 17);
    const { fates, undo } = restore(file, 'asInFile');
    expect([fates[SHEET], isInBin(SHEET)]).toEqual(['binned', true]);
    undo();
    expect([isInBin(SHEET), rowsIn(SHEET)]).toEqual([false, ['a', 'b']]);
  });
});

test('what is written while the preview of a deletion is looked at keeps the sheet', () => {
  share();
  on(laptop, 14);
  bin(true);
  const file = backup();
  on(phone, 15);
  const plan = planOf(file);
  add(SHEET, 'b');
  applied(plan);
  expect([isInBin(SHEET), rowsIn(SHEET)]).toEqual([false, ['a', 'b']]);
});

test('a deletion after the last entry wins, and is called one; in an empty browser the sheet comes into the bin', () => {
  share();
  add(SHEET, 'b');
  on(laptop, 14);
  bin(true);
  const file = backup();
  on(phone, 15);
  expect(restore(file).fates[SHEET]).toBe('binned');
  expect(isInBin(SHEET)).toBe(true);
  on(new FaultyStorage(), 16);
  expect(restore(file).fates[SHEET]).toBe('newBinned');
});

describe('a whole collaboration deleted on the laptop', () => {
  beforeEach(() => {
    on(laptop, 11);
    openDocument(collaboration, CARD).change({ ...collaboration.empty, client: 'Adler', role: 'assistant' });
    share();
    on(laptop, 14);
    setCollaborationDeleted(PLACE, true);
  });
  const isGone = (): boolean => readShelf().collaborations.length === 0;
  test('stays when one of its sheets was written into since, in both directions', () => {
    const deleted = backup();
    on(phone, 15);
    add(SHEET, 'b');
    const used = backup();
    expect(restore(deleted).fates[CARD]).toBe('kept');
    expect(isGone()).toBe(false);
    on(laptop, 16);
    expect(restore(used).fates[CARD]).toBe('back');
    expect([isGone(), rowsIn(SHEET)]).toEqual([false, ['a', 'b']]);
  });
  test('goes with its sheets when nothing was', () => {
    const deleted = backup();
    on(phone, 15);
    expect(restore(deleted).fates[CARD]).toBe('binned');
    expect(isGone()).toBe(true);
  });
  test('a sheet that was itself deleted since is no use of it', () => {
    const deleted = backup();
    on(phone, 15);
    add(SHEET, 'b');
    bin(true);
    expect(restore(deleted).fates[CARD]).toBe('binned');
  });
});

test('a collaboration without a card: deleted on one device and used on the other it stays, on both', () => {
  share();
  on(laptop, 14);
  setCollaborationDeleted(PLACE, true);
  const deleted = backup();
  on(phone, 15);
  add(OTHER, 'b');
  const used = backup();
  expect(documentIds()).not.toContain(CARD);
  expect(restore(deleted).fates[CARD]).toBe('kept');
  expect(readShelf().collaborations).toHaveLength(1);
  on(laptop, 16);
  expect(restore(used).fates[CARD]).toBe('back');
  expect(readShelf().collaborations[0]?.documents).toHaveLength(2);
});

test('three devices in any order: none loses what was entered after a deletion, and in the end all have the same', () => {
  const step = fc.record({
    who: fc.nat(2),
    act: fc.constantFrom('enter', 'enter', 'delete', 'bring back', 'merge', 'merge'),
    from: fc.nat(2),
    path: fc.constantFrom('title', 'rows.a.text'),
  });
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.array(fc.nat(5000), { minLength: 3, maxLength: 3 }),
      (steps, skews) => {
        const start = applyChange({}, { title: 'Woche' }, 1, 'x');
        const devices: Cells[] = [start, start, start];
        const merge = (who: number, from: number): void => {
          const [own, found] = [devices[who]!, devices[from]!];
          const next = mergeCopies(own, found);
          const deletedAt = found['$deletedAt']?.[1] ?? 0;
          if (!isDeleted(own) && isDeleted(next)) expect(lastEntered(own)?.[0] ?? 0).toBeLessThanOrEqual(deletedAt);
          expect(mergeCopies(next, found)).toEqual(next);
          expect(mergeCopies(found, own)).toEqual(next);
          devices[who] = next;
        };
        steps.forEach(({ who, act, from, path }, index) => {
          const now = 10 + index * 1000 + (skews[who] ?? 0);
          const own = devices[who]!;
          if (act === 'merge') merge(who, from);
          // Nobody writes into what lies in the bin.
          else if (act === 'enter' && !isDeleted(own))
            devices[who] = applyChange(own, { [path]: `${index}` }, now, `d${who}`);
          else if (act === 'delete') devices[who] = applyChange(own, { $deletedAt: now }, now, `d${who}`);
          else if (act === 'bring back') devices[who] = applyChange(own, { $deletedAt: null }, now, `d${who}`);
        });
        for (const [who, from] of [
          [0, 1],
          [0, 2],
          [1, 0],
          [2, 0],
          [0, 1],
          [1, 2],
        ] as const)
          merge(who, from);
        const [first, ...others] = devices.map((cells) => [dataOf(cells), valueAt(cells, '$deletedAt')]);
        for (const other of others) expect(other).toEqual(first);
      },
    ),
    { numRuns: count(500, 20_000) },
  );
});
