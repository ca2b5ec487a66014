/** Finds the tables of fields by where they lie; each is a chunk of its own. */
import type { Fields } from './fields.ts';

// biome-ignore lint/suspicious/noExplicitAny: the caller does not know the words of the tool
type AnyFields = Fields<any>;

const files = import.meta.glob<{ fields: AnyFields }>('./*/fields.ts');

/** @throws where there is no such tool, and where its code cannot be loaded */
export async function loadFields(id: string): Promise<AnyFields> {
  const load = files[`./${id}/fields.ts`];
  if (!load) throw new Error(`There is no src/tools/${id}/fields.ts`);
  return (await load()).fields;
}
