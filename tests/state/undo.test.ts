/** Undo as a model: any row of changes, taken back to the beginning, and forward to the end again, with storage saying the same. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { PREFIX } from '#browser/storage.ts';
import { withEntry } from '#lib/steps.ts';
import { dataOf } from '#state/cells.ts';
import { openLast } from '#state/desk.ts';
import { openDocument } from '#state/document.ts';
import { readEnvelope } from '#state/envelope.ts';
import type { Onboarding } from '#tools/onboarding/document.ts';
import { tool } from '#tools/onboarding/tool.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';
import { count, figure } from '../support/figures.ts';

afterEach(() => vi.unstubAllGlobals());

const id = fc.constantFrom('kickoff', 'welcome', 'access', 'board');
const change = fc.oneof(
  fc.record({ id, done: fc.boolean() }),
  fc.record({ id, note: fc.string({ maxLength: 12 }) }),
  fc.record({ startsOn: fc.constantFrom('', '2026-12-01', '2027-01-04') }),
);

test('any 1 to 50 changes go back to the beginning and forward to the end', { timeout: 600_000 }, () => {
  const rows = count(200, 10_000);
  let changes = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 50, size: 'max' }), (row) => {
      const storage = new FaultyStorage();
      vi.stubGlobal('localStorage', storage);
      const plan = openLast(tool);
      const value = (): Onboarding => plan.$state.get().value;
      const stored = (): unknown => {
        const found = readEnvelope(storage.getItem(PREFIX + (plan.id() ?? '')), tool);
        return found.kind === 'document' ? tool.decode(dataOf(found.cells)) : tool.empty;
      };
      const seen = [value()];
      for (const step of row) {
        plan.change('id' in step ? withEntry(value(), step.id, step) : { ...value(), ...step });
        expect(stored()).toEqual(value());
        seen.push(value());
      }
      changes += row.length;
      const last = value();
      let steps = 0;
      for (; plan.$state.get().undoAt > 0; steps += 1) {
        plan.undo();
        expect(seen).toContainEqual(value());
      }
      expect(steps).toBeLessThanOrEqual(row.length);
      expect(value()).toEqual(tool.empty);
      expect(stored()).toEqual(tool.empty);
      for (; plan.$state.get().redoAt > 0; steps -= 1) plan.redo();
      expect(steps).toBe(0);
      expect(value()).toEqual(last);
      expect(stored()).toEqual(last);
    }),
    { numRuns: rows },
  );
  figure('undo', { rows, changes, different: 0 });
});

/** A plan with a note on each of so many steps, written one after the other. */
function withNotes(many: number, note: string) {
  vi.stubGlobal('localStorage', new FaultyStorage());
  vi.stubGlobal('sessionStorage', new FaultyStorage());
  const plan = openLast(tool);
  for (let nth = 1; nth <= many; nth += 1)
    plan.change(withEntry(plan.$state.get().value, `s${nth}`, { note: `${nth}${note}` }));
  return plan;
}
/** Takes everything back that can be. @returns the steps that still have a note */
function allTakenBack(plan: ReturnType<typeof withNotes>): readonly string[] {
  while (plan.$state.get().undoAt > 0) plan.undo();
  return Object.keys(plan.$state.get().value.items);
}

test('of more than a hundred changes the oldest stay', () => {
  expect(allTakenBack(withNotes(103, ''))).toEqual(['s1', 's2', 's3']);
});

test('after a reload long changes can be taken back too, the last ones first', () => {
  const plan = withNotes(6, ' lang'.repeat(10_000));
  const again = openDocument(tool, plan.id());
  const stay = allTakenBack(again);
  expect(stay.length).toBeGreaterThan(0); // a tab has no room for all of them
  expect(stay).toEqual(['s1', 's2', 's3', 's4', 's5'].slice(0, stay.length));
});
