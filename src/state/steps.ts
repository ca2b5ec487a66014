/** The way back and forth through what was done on this page: with the sheet, and with the card of the collaboration, some of whose fields stand on it. */
import type { DocumentState, OpenDocument } from './open-document.ts';

interface Stepped {
  readonly document: Pick<OpenDocument<unknown>, 'undo' | 'redo'>;
  readonly state: Pick<DocumentState<unknown>, 'undoAt' | 'redoAt'>;
}
export interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** In the order it was done; what one act changed in both (`actAt`) is taken back in both. What was done to the card on other pages stays, as it may not be in sight here. */
export function stepsOf(sheet: Stepped, card: Stepped): Steps {
  const seen = (at: number, beside: number): number => (at >= performance.timeOrigin || at === beside ? at : 0);
  const [undoAt, redoAt] = [sheet.state.undoAt, sheet.state.redoAt];
  const [cardUndoAt, cardRedoAt] = [seen(card.state.undoAt, undoAt), seen(card.state.redoAt, redoAt)];
  return {
    canUndo: undoAt + cardUndoAt > 0,
    canRedo: redoAt + cardRedoAt > 0,
    undo: () => {
      if (undoAt >= cardUndoAt) sheet.document.undo();
      if (cardUndoAt > 0 && cardUndoAt >= undoAt) card.document.undo();
    },
    redo: () => {
      if (redoAt > 0 && (cardRedoAt === 0 || redoAt <= cardRedoAt)) sheet.document.redo();
      if (cardRedoAt > 0 && (redoAt === 0 || cardRedoAt <= redoAt)) card.document.redo();
    },
  };
}
