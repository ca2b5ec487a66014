/** Takes all ticks away, once there is one; undo brings them back. */
import { withoutTicks } from '#lib/step-acts.ts';
import type { Item } from '#lib/step-lines.ts';
import type { Steps } from '#lib/steps.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { useSay } from '#ui/said.tsx';
import type { StepWords } from './step-words.ts';

interface Props<Plan> {
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly words: StepWords;
  readonly today: string;
  readonly onChange: (plan: Plan) => void;
}

export function ResetTicks<Plan extends Steps>({ plan, items, words, today, onChange }: Props<Plan>) {
  const say = useSay();
  if (today === '' || !items.some(({ state }) => state === 'done')) return null;
  return (
    <p className="plan-reset">
      <button
        type="button"
        className="quiet"
        onClick={({ currentTarget }) => {
          const undo = currentTarget.closest('.tool')?.querySelector<HTMLElement>('[data-undo]');
          const reset = (): void => {
            onChange(withoutTicks(plan));
            say(words.said.noTicks);
          };
          focusAfter(reset, () => undo); // it goes away with what it does
        }}
      >
        {words.resetTicks}
      </button>
    </p>
  );
}
