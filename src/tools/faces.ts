/** Finds the faces of all tools by where they lie; each is a chunk of its own. */
import type { AnyFace } from './face.ts';

const files = import.meta.glob<{ face: AnyFace }>('./*/view.tsx');

/** @throws where there is no such tool, and where its code cannot be loaded */
export async function loadFace(id: string): Promise<AnyFace> {
  const load = files[`./${id}/view.tsx`];
  if (!load) throw new Error(`There is no src/tools/${id}/view.tsx`);
  return (await load()).face;
}
