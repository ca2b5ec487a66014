/** Lists and removes our entries in localStorage. Not in storage.ts, which every page loads: this is needed only where something is kept. */
import { localStorageOrNull, PREFIX } from './storage.ts';

/** Removes an entry for good. Deleting what a person wrote is `setDeleted`; this is for emptying the bin and for our own notes. */
export function removeText(key: string): void {
  try {
    localStorageOrNull()?.removeItem(PREFIX + key);
  } catch {
    // blocked: then there is nothing to remove
  }
}

/** Our keys that begin like this, without the prefix. */
export function keysFrom(start: string): readonly string[] {
  const storage = localStorageOrNull();
  const keys: string[] = [];
  try {
    for (let index = 0; index < (storage?.length ?? 0); index += 1) {
      const key = storage?.key(index);
      if (key?.startsWith(PREFIX + start)) keys.push(key.slice(PREFIX.length));
    }
  } catch {
    return [];
  }
  return keys.sort();
}
