/** The open document as Markdown, when somebody wants it. */
import { useEffect } from 'react';
import type { Face, Shown } from '../face.ts';

const load = () => import('./written-out.ts');

/**
 * @param isBegun there is something to lose: the code is fetched now, because where storage is full and the network is gone, a file is the only
 * way out
 * @returns how to write it; rejects where its code cannot be loaded
 */
export function useWriteOut<Value, Words>(
  face: Pick<Face<Value, Words>, 'loadText'>,
  shown: Shown<Value, Words>,
  isBegun: boolean,
): () => Promise<string> {
  useEffect(() => {
    if (isBegun) void Promise.all([load(), face.loadText()]).catch(() => undefined); // tried again when it is wanted
  }, [isBegun]);
  return () => load().then(({ writtenOut }) => writtenOut(face, shown));
}
