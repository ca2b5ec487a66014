/** Marks behind what one types: the same text in the same place, invisible but for its marked stretches. Screen readers do not meet it. */
import { memo } from 'react';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Props {
  readonly text: string;
  /** In order, without overlap. */
  readonly marks: readonly Stretch[];
  readonly ref: React.Ref<HTMLDivElement>;
}

export const Marked = memo(function Marked({ text, marks, ref }: Props) {
  const pieces = marks.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(marks[index - 1]?.end ?? 0, start)}
      <mark className="unclear">{text.slice(start, end)}</mark>
    </span>
  ));
  return (
    <div className="marked-behind" aria-hidden="true" ref={ref}>
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
      {'\n'}
    </div>
  );
});
