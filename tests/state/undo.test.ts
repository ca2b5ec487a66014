/** Undo as a model: any row of changes, taken back to the beginning, and forward to the end again, with storage saying the same. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { PREFIX } from '#browser/storage.ts';
import { withEntry } from '#lib/steps.ts';
import { dataOf } from '#state/cells.ts';
import { openLast } from '#state/desk.ts';
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
