/** Undo and redo of a tool; what they changed is said, as it may be out of sight. */
import { type Steps, stepsOf } from '#state/steps.ts';
import type { Surroundings } from '#state/use-around.ts';
import type { Desk } from '#state/use-document.ts';
import type { Speech } from '../fields.ts';

export type Ways = Pick<Steps, 'canUndo' | 'canRedo'> & Readonly<Record<'undo' | 'redo', () => void>>;

export function useSteps(
  desk: Desk<unknown>,
  card: Surroundings['card'],
  at: Pick<Speech<unknown>, 'frame' | 'sides' | 'locale'>,
  say: (text: string) => void,
): Ways {
  const steps = stepsOf(desk, { step: (way) => card.document[way](), state: card.state });
  const go = (way: 'undo' | 'redo') => (): void => {
    const gone = steps[way]();
    void import('./say-step.tsx').then(({ sayStep }) => sayStep(way, gone, desk, card, at)).then(say, () => say(''));
  };
  return { ...steps, undo: go('undo'), redo: go('redo') };
}
