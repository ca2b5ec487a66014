/** Finds the tables of fields by where they lie; each is a chunk of its own. */
import type { Fields } from './fields.ts';

// biome-ignore lint/suspicious/noExplicitAny: the caller does not know the words of the tool
const files = import.meta.glob<{ fields: Fields<any> }>('./*/fields.ts');

/** @throws for a tool that is none, and where its code cannot be had */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function loadFields(id: string): Promise<Fields<any>> {
  const load = files[`./${id}/fields.ts`];
  if (!load) throw new Error(`There is no src/tools/${id}/fields.ts`);
  return (await load()).fields;
}
