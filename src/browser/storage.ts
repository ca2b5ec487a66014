/** The one door to localStorage. Storage may be missing, null, blocked or full; callers get an answer, never an exception. */

/** Every key of ours begins with this; keys of others are never read, changed or removed. */
export const PREFIX = 'eingespielt:';

export type Refused = { readonly ok: false; readonly reason: 'full' | 'blocked' };
export type WriteResult = { readonly ok: true } | Refused;

/** The storage itself, or null where there is none or it may not even be looked at. */
export const localStorageOrNull = (): Storage | null => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // blocked: even looking throws
  }
};

/** The text under a key, or null: nothing there, or nothing can be read. */
export function readText(key: string): string | null {
  try {
    return localStorageOrNull()?.getItem(PREFIX + key) ?? null;
  } catch {
    return null;
  }
}

/** Keeps the old text when it fails: a refused `setItem` changes nothing. */
export function writeText(key: string, text: string): WriteResult {
  const storage = localStorageOrNull();
  if (!storage) return { ok: false, reason: 'blocked' };
  try {
    storage.setItem(PREFIX + key, text);
    return { ok: true };
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    return { ok: false, reason: /quota/i.test(name) ? 'full' : 'blocked' };
  }
}
