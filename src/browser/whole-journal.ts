/** The journal of all documents at once, for the binder. Apart from the rest, which comes with every tool. */
import { openJournal } from './journal.ts';

/** All kept texts by document id. */
export async function readWholeJournal(): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, string[]>();
  try {
    const journal = await openJournal();
    const [keys, texts] = await Promise.all([journal?.getAllKeys('texts'), journal?.getAll('texts')]);
    for (const [index, key] of (keys ?? []).entries()) {
      const id = key.split('|')[0] ?? '';
      all.set(id, [...(all.get(id) ?? []), texts?.[index] ?? '']);
    }
  } catch {
    return new Map();
  }
  return all;
}
