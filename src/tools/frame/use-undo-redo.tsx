/** Undo and redo of a tool; what they changed is said, as it may be out of sight. */
import { type UndoRedo, undoRedoOf } from '#state/undo-redo.ts';
import type { Surroundings } from '#state/use-around.ts';
import type { Desk } from '#state/use-document.ts';
import type { Speech } from '../fields.ts';

const loadSaying = () => import('./say-undone.tsx');

export type UndoRedoActs = Pick<UndoRedo, 'canUndo' | 'canRedo'> & Readonly<Record<'undo' | 'redo', () => void>>;

export function useUndoRedo(
  desk: Desk<unknown>,
  card: Surroundings['card'],
  at: Pick<Speech<unknown>, 'frame' | 'sides' | 'locale'>,
  say: (text: string) => void,
): UndoRedoActs {
  const undoRedo = undoRedoOf(desk, { step: (way) => card.document[way](), state: card.state });
  const go = (way: 'undo' | 'redo') => (): void => {
    const gone = undoRedo[way]();
    void loadSaying()
      .then(({ sayUndone }) => sayUndone(way, gone, desk, card, at))
      .then(say, () => say(''));
  };
  return { ...undoRedo, undo: go('undo'), redo: go('redo') };
}
