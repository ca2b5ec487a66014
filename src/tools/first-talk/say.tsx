/** Small things the parts of the talk say alike: who asks, and how far it is. */
import { counted, fill } from '#lib/fill.ts';
import type { Side } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { progressOf } from './lines.ts';
import type { Words } from './view.tsx';

/** `3 von 13 beantwortet`; quiet words, no bar. */
export function sayProgress(lines: Parameters<typeof progressOf>[0], labels: Words['labels']): string {
  const { done, all } = progressOf(lines);
  if (all === 0) return labels.noneChosen;
  if (done === 0) return counted(labels.questions, all);
  return done === all ? fill(labels.allAnswered, { all }) : fill(labels.answered, { done, all });
}

export function SideWord({ side, word }: { side: Side; word: string }) {
  return (
    <>
      <SideMark side={side} /> {word}
    </>
  );
}
