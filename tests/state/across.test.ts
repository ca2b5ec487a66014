/** One act in two sheets: undo from either takes it back in both and redo does it again in both; what was changed since stays, with every word. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeRow, type Rows } from '#lib/rows.ts';
import { stepAcross, tie } from '#state/across.ts';
import { goOnTo, listSheets } from '#state/desk.ts';
import { openDocument } from '#state/document.ts';
import { cellsAt } from '#state/stored.ts';
import { leftBehind, nextWeek, withTaken } from '#tools/week/along.ts';
import { NO_ROW, type Row } from '#tools/week/document.ts';
import { tool as week } from '#tools/week/tool.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';
import { count } from '../support/figures.ts';

const LABELS = { sheetName: 'Woche {week} · {d1}.{m1}.–{d2}.{m2}.{y2}', sheetNames: [] };
const PLACE = 'abcdefgh12';
const W24 = `${PLACE}.week.mnopqrst34`;
const W25 = `${PLACE}.week.uvuvuvuv56`;
const MONDAY = '2026-06-15';
const row = (text: string, place: number): Row => ({ ...NO_ROW, text, place });
const weekOf = (id: string) => openDocument(week, id).$state.get().value;
const edit = (id: string, change: (rows: Rows<Row>) => Rows<Row>): void =>
  openDocument(week, id).change((now) => ({ ...now, rows: change(now.rows) }));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-12T09:00:00') });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
/** Each act is a task of its own. */
const act = async (what: () => unknown): Promise<void> => {
  what();
  await Promise.resolve();
  vi.advanceTimersByTime(5_000);
};
async function begin(): Promise<void> {
  vi.stubGlobal('localStorage', new FaultyStorage());
  vi.stubGlobal('sessionStorage', new FaultyStorage());
  const rows = { a: row('Newsletter', 1), b: row('Rechnungen', 2) };
  await act(() => openDocument(week, W24).change({ ...week.empty, monday: '2026-06-08', title: 'W24', rows }));
}
/** As the button does it. */
function takeNext(): string {
  const left = openDocument(week, W24);
  const next = nextWeek(left.$state.get().value, MONDAY, LABELS);
  const sheet = goOnTo(week, next, left, (there) => withTaken(there, next));
  left.change((now) => leftBehind(now, MONDAY));
  return sheet.id() ?? '';
}
/** Everything that is on the desk, as a person finds it. */
const desk = (): string =>
  JSON.stringify(
    listSheets(week, PLACE)
      .map(({ id, value }) => [id, value])
      .toSorted(),
  );
const words = (): string => JSON.stringify([W24, W25, ...listSheets(week, PLACE).map(({ id }) => id)].map(weekOf));

const story = fc.record({
  /** Whether the coming week lies there already. */
  isThere: fc.boolean(),
  /** What is done after the act, and to which sheet. */
  later: fc.constantFrom('nothing', 'here', 'other'),
  /** Where undo is pressed. */
  from: fc.constantFrom('left', 'next'),
  typed: fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ''),
});

test('any act in two sheets goes back and forth as a whole, or leaves what was changed since', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ isThere, later, from, typed }) => {
      await begin();
      const own = { own: row('Urlaub planen', 1) };
      if (isThere)
        await act(() => openDocument(week, W25).change({ ...week.empty, monday: MONDAY, title: 'W25', rows: own }));
      const before = desk();
      let next = '';
      await act(() => {
        next = takeNext();
      });
      const done = desk();
      expect(weekOf(W24).rows['a']?.movedTo).toBe(MONDAY);
      expect(weekOf(next).rows['a']?.carried).toBe(1);
      const [pressed, other] = from === 'left' ? [W24, next] : [next, W24];
      if (later !== 'nothing')
        await act(() =>
          edit(later === 'here' ? pressed : other, (rows) => changeRow(rows, 'b', { text: typed, movedTo: '' })),
        );

      const press = (way: 'undo' | 'redo') => stepAcross(week, openDocument(week, pressed), way);
      if (later === 'here') press('undo'); // what was done last goes back first
      const gone = press('undo');
      expect(gone?.also).toBe(other);
      if (later === 'other') {
        expect(gone?.there).toBe(null);
        expect(weekOf(other).rows['b']?.text).toBe(typed);
        expect(words()).toContain('Newsletter');
        return;
      }
      expect(desk()).toBe(before);
      press('redo');
      expect(desk()).toBe(done);
      press('undo');
      expect(desk()).toBe(before);
    }),
    { numRuns: count(200, 5_000) },
  );
});

test('a sheet that an act began goes into the bin as it was, and not when something was added to it', async () => {
  await begin();
  let next = '';
  await act(() => {
    next = takeNext();
  });
  await act(() => edit(next, (rows) => ({ ...rows, own: row('Neu', 3) })));
  expect(stepAcross(week, openDocument(week, W24), 'undo')?.there).toBe(null);
  expect(listSheets(week, PLACE).map(({ id }) => id)).toContain(next);
  expect(Object.keys(weekOf(next).rows)).toEqual(['a', 'b', 'own']);

  await begin();
  await act(() => {
    next = takeNext();
  });
  stepAcross(week, openDocument(week, W24), 'undo');
  expect(listSheets(week, PLACE).map(({ id }) => id)).toEqual([W24]);
  expect(cellsAt(next, week)?.['rows.a.text']?.[0]).toBe('Newsletter');
});

test('an act on another sheet alone goes back from the one it was done on', async () => {
  await begin();
  await act(() => openDocument(week, W25).change({ ...week.empty, monday: MONDAY, title: 'W25', rows: {} }));
  await act(() => {
    edit(W24, (rows) => changeRow(rows, 'a', { doneOn: '2026-06-12' }));
    tie(openDocument(week, W25), openDocument(week, W24), false);
  });
  expect(stepAcross(week, openDocument(week, W25), 'undo')?.there).toEqual({ 'rows.a.doneOn': null });
  expect(weekOf(W24).rows['a']?.doneOn).toBe('');
  stepAcross(week, openDocument(week, W25), 'redo');
  expect(weekOf(W24).rows['a']?.doneOn).toBe('2026-06-12');
});
