/** Steps that were put out of sight, behind a line that says how many they are, and the way back. Fetched where there are some. */
import { counted } from '#lib/fill.ts';
import type { Item } from '#lib/step-lines.ts';
import { focusAfter } from '#ui/focus-after.ts';
import type { StepWords } from './step-words.ts';
import type { StepActs } from './use-step-acts.tsx';

interface Props {
  readonly items: readonly Item[];
  readonly acts: StepActs;
  readonly words: StepWords;
}

export function HiddenSteps({ items, acts, words }: Props) {
  return (
    <details className="hidden-steps">
      <summary>{counted(words.hiddenSteps, items.length)}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {item.text}{' '}
            <button
              type="button"
              className="quiet"
              onClick={({ currentTarget }) => {
                const list = currentTarget.closest('.tool');
                focusAfter(
                  () => acts.hide(item, false),
                  () => list?.querySelector<HTMLElement>(`[data-row="${item.id}"] input`),
                );
              }}
            >
              {words.row.show}
              <span className="visually-hidden">: {item.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
