/** Undo on a page with two documents, the sheet and the card: what was done last is taken back first, whichever of them it was done to. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { withEntry } from '#lib/steps.ts';
import { openLast } from '#state/desk.ts';
import { openDocument } from '#state/document.ts';
import { undoRedoOf } from '#state/undo-redo.ts';
import { collaboration } from '#tools/collaboration.ts';
import { tool } from '#tools/onboarding/tool.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';
import { count } from '../support/figures.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const DAYS = ['2026-12-01', '2027-01-04', '2027-02-01'];
const act = fc.record({ to: fc.constantFrom('sheet', 'card', 'both'), day: fc.nat(2), id: fc.nat(20) });

test('any acts on sheet and card go back in the order they were done, and forth again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      vi.stubGlobal('localStorage', new FaultyStorage());
      vi.stubGlobal('sessionStorage', new FaultyStorage());
      vi.useFakeTimers({ now: performance.timeOrigin + 10_000 });
      const [sheet, card] = [openLast(tool), openDocument(collaboration, 'abcdefgh12.collaboration')];
      const undoRedo = () =>
        undoRedoOf(
          { step: (way) => sheet[way](), state: sheet.$state.get() },
          { step: (way) => card[way](), state: card.$state.get() },
        );
      const held = (): string => JSON.stringify([sheet.$state.get().value.items, card.$state.get().value.startsOn]);
      // Each act changes what it is done to, and nothing twice within one step.
      let turn = 0;
      const seen = [held()];
      for (const { to, day, id } of acts) {
        await Promise.resolve(); // each act is a task of its own
        vi.advanceTimersByTime(5_000);
        turn += 1;
        if (to !== 'card') sheet.change((now) => withEntry(now, `s${turn}x${id}`, { done: true }));
        const next = DAYS[(DAYS.indexOf(card.$state.get().value.startsOn) + 1 + (day % 2)) % 3] ?? '';
        if (to !== 'sheet') card.change({ ...card.$state.get().value, startsOn: next });
        seen.push(held());
      }
      for (let at = seen.length - 2; at >= 0; at -= 1) {
        undoRedo().undo();
        expect(held()).toBe(seen[at]);
      }
      expect(undoRedo().canUndo).toBe(false);
      for (const then of seen.slice(1)) {
        undoRedo().redo();
        expect(held()).toBe(then);
      }
      expect(undoRedo().canRedo).toBe(false);
    }),
    { numRuns: count(200, 5_000) },
  );
});

test('what was done to the card before this page is not taken back from here', () => {
  vi.stubGlobal('localStorage', new FaultyStorage());
  const [sheet, card] = [openLast(tool), openDocument(collaboration, 'abcdefgh12.collaboration')];
  vi.useFakeTimers({ now: performance.timeOrigin - 10_000, toFake: ['Date'] });
  card.change({ ...collaboration.empty, client: 'Praxis Brandt' });
  const undoRedo = undoRedoOf(
    { step: (way) => sheet[way](), state: sheet.$state.get() },
    { step: (way) => card[way](), state: card.$state.get() },
  );
  expect(undoRedo.canUndo).toBe(false);
  undoRedo.undo();
  expect(card.$state.get().value.client).toBe('Praxis Brandt');
});
