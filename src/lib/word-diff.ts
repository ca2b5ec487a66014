/** What differs between two texts, word by word. */
import { diffWordsWithSpace } from 'diff';

export interface Part {
  readonly text: string;
  /** both: stands in both texts · left, right: only there */
  readonly in: 'both' | 'left' | 'right';
}

/** Milliseconds after which two texts count as different all over: nobody reads such a comparison. */
const PATIENCE = 200;

/** In the order in which they would be read; joined, those of one side and of both are its text. */
export function diffWords(left: string, right: string): readonly Part[] {
  const parts = diffWordsWithSpace(left, right, { timeout: PATIENCE });
  if (!parts)
    return [
      { text: left, in: 'left' },
      { text: right, in: 'right' },
    ];
  return parts.map(({ value, added, removed }) => ({ text: value, in: added ? 'right' : removed ? 'left' : 'both' }));
}
