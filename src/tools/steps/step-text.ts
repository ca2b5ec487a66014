/** Steps as Markdown, alike in every plan. */
import type { Item } from '#lib/step-lines.ts';
import type { Shown } from '../face.ts';
import { saySkipped } from './step-words.ts';

/** A box to tick, or struck out where the step does not apply; whose it is; its note below. @param date when it falls, in words */
export function stepText(
  item: Item,
  date: string,
  { frame, sides }: Pick<Shown<unknown, unknown>, 'frame' | 'sides'>,
): readonly string[] {
  const { text, state, entry } = item;
  const owner = sides[item.owner];
  const line =
    state === 'skipped'
      ? `- ~~${text}~~ (${owner}, ${saySkipped(item, frame.steps)})`
      : `- [${state === 'done' ? 'x' : ' '}] ${text} (${owner}, ${date})`;
  return entry.note === '' ? [line] : [line, ...entry.note.split('\n').map((part) => `  ${part}`)];
}
