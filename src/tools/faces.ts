/** Finds the faces of all tools by where they lie; each is a chunk of its own. */
import type { Face } from './face.ts';

// biome-ignore lint/suspicious/noExplicitAny: faces of every document type
const files = import.meta.glob<{ face: Face<any, any> }>('./*/view.tsx');

// biome-ignore lint/suspicious/noExplicitAny: the caller does not know the document type either
export async function loadFace(id: string): Promise<Face<any, any>> {
  const load = files[`./${id}/view.tsx`];
  if (!load) throw new Error(`There is no src/tools/${id}/view.tsx`);
  return (await load()).face;
}
