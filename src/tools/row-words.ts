/** What one can do with a row, with the row's own name, so that each button stands for itself. */
import { fill } from '#lib/fill.ts';
import type { FrameWords } from './face.ts';

export const rowWords = ({ up, down, remove }: FrameWords['row'], name: string) => ({
  up: fill(up, { name }),
  down: fill(down, { name }),
  remove: fill(remove, { name }),
});
