/** Undo and redo on a page with two documents: the sheet, and the card of the collaboration, some of whose fields stand on the page too. */
import type { StepAcross } from './across.ts';
import type { DocumentState } from './open-document.ts';

interface Stepped {
  readonly step: (way: 'undo' | 'redo') => StepAcross | null;
  readonly state: Pick<DocumentState<unknown>, 'undoAt' | 'redoAt'>;
}
export interface UndoRedo {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => StepsTaken;
  readonly redo: () => StepsTaken;
}
/** What one press did to either document; null: nothing. */
export interface StepsTaken {
  readonly sheet: StepAcross | null;
  readonly card: StepAcross | null;
}

/**
 * Both go back in the order things were done; what one act changed in both, which then have one moment (`actAt`), goes back in both. What was done to the
 * card before this page was opened is not taken back from here: it may be out of sight.
 */
export function undoRedoOf(sheet: Stepped, card: Stepped): UndoRedo {
  const seen = (at: number, beside: number): number => (at >= performance.timeOrigin || at === beside ? at : 0);
  const [undoAt, redoAt] = [sheet.state.undoAt, sheet.state.redoAt];
  const [cardUndoAt, cardRedoAt] = [seen(card.state.undoAt, undoAt), seen(card.state.redoAt, redoAt)];
  const travel = (way: 'undo' | 'redo', at: number, cardAt: number, next: number): StepsTaken => ({
    // The card first: when the sheet is gone, one goes on to another.
    card: cardAt > 0 && cardAt === next ? card.step(way) : null,
    sheet: at > 0 && at === next ? sheet.step(way) : null,
  });
  return {
    canUndo: undoAt + cardUndoAt > 0,
    canRedo: redoAt + cardRedoAt > 0,
    undo: () => travel('undo', undoAt, cardUndoAt, Math.max(undoAt, cardUndoAt)),
    redo: () => travel('redo', redoAt, cardRedoAt, Math.min(redoAt || Infinity, cardRedoAt || Infinity)),
  };
}
