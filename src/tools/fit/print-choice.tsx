/** What goes on paper once both sides' answers are there. Kept by the frame as `view`; it is no part of the document. */
import { Choice } from '#ui/choice.tsx';
import type { Part } from './view.tsx';

const PRINTS = ['all', 'picture', 'guide', 'own'] as const;
type Print = (typeof PRINTS)[number];

export const printOf = (view: string): Print => PRINTS.find((print) => print === view) ?? 'all';

export function PrintChoice({ words: { labels }, around, view, onView }: Part) {
  return (
    <Choice
      legend={labels.prints}
      value={printOf(view)}
      options={PRINTS.filter((name) => name !== 'own' || around.card.role !== '').map((name) => [
        name,
        labels.printChoices[name],
      ])}
      onChange={(name) => onView(name === 'all' ? '' : name)}
      isPlain
    />
  );
}
