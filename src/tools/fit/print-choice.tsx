/** What goes on paper once both sides' answers are there. Kept while the page is open; it is no part of the document. */
import { useSyncExternalStore } from 'react';
import { Choice } from '#ui/choice.tsx';
import type { Part } from './view.tsx';

const PRINTS = ['all', 'picture', 'guide', 'own'] as const;
type Print = (typeof PRINTS)[number];

let chosen: Print = 'all';
const listeners = new Set<() => void>();
function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
function choose(print: Print): void {
  chosen = print;
  for (const listener of listeners) listener();
}

/** What was chosen in the view, for the paper. */
export const usePrint = (): Print =>
  useSyncExternalStore(
    watch,
    () => chosen,
    () => 'all',
  );

export function PrintChoice({ words: { labels }, around }: Part) {
  const print = usePrint();
  return (
    <Choice
      legend={labels.prints}
      value={print}
      options={PRINTS.filter((name) => name !== 'own' || around.card.role !== '').map((name) => [
        name,
        labels.printChoices[name],
      ])}
      onChange={(name) => choose(name || 'all')}
      isPlain
    />
  );
}
