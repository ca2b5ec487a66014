/** How much of localStorage is used: by this site, and by others of the same origin. */
import { localStorageOrNull, PREFIX } from './storage.ts';

/** What all sites of this origin may store together, in UTF-16 units of keys and values (measured in Chromium; reliability.md, finding 6). */
export const QUOTA = 5_242_880;

/** UTF-16 units of keys and values: ours, and those of others on the same origin. */
export function usage(): { readonly ours: number; readonly others: number } {
  const storage = localStorageOrNull();
  let [ours, others] = [0, 0];
  try {
    for (let index = 0; index < (storage?.length ?? 0); index += 1) {
      const key = storage?.key(index) ?? '';
      const size = key.length + (storage?.getItem(key)?.length ?? 0);
      if (key.startsWith(PREFIX)) ours += size;
      else others += size;
    }
  } catch {
    return { ours: 0, others: 0 };
  }
  return { ours, others };
}
