/** Mine, theirs, or all: never without saying how many are out of sight. */
import { useId } from 'react';
import { counted } from '#lib/fill.ts';
import { SIDES } from '#lib/sides.ts';
import { type Filter, type Item, isShown } from '#lib/step-lines.ts';
import { filterOf, type StepWords } from './step-words.ts';

const FILTERS: readonly Filter[] = ['all', ...SIDES];

interface Props {
  readonly words: StepWords;
  /** As the frame keeps it, so that the print shows the same. */
  readonly view: string;
  readonly onView: (view: string) => void;
  readonly items: readonly Item[];
}

export function StepFilter({ words, view, onView, items }: Props) {
  const id = useId();
  const filter = filterOf(view);
  const hidden = items.filter((item) => !isShown(item, filter)).length;
  return (
    <fieldset className="filter">
      <legend>{words.filter}</legend>
      {FILTERS.map((name) => (
        <label key={name}>
          <input type="radio" name={id} checked={filter === name} onChange={() => onView(name === 'all' ? '' : name)} />
          {words.filters[name]}
        </label>
      ))}
      <p role="status">{hidden === 0 ? '' : counted(words.hiddenCount, hidden)}</p>
    </fieldset>
  );
}
