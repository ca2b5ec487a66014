/** Notes that live as long as the tab: they survive a reload and nothing else. Losing one costs comfort only, so failures stay silent. */
import { PREFIX } from './storage.ts';

const sessionStorageOrNull = (): Storage | null => {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
};

export function readNote(key: string): string | null {
  return sessionStorageOrNull()?.getItem(PREFIX + key) ?? null;
}

export function writeNote(key: string, text: string): void {
  try {
    sessionStorageOrNull()?.setItem(PREFIX + key, text);
  } catch {
    sessionStorageOrNull()?.removeItem(PREFIX + key); // an old note would contradict the page
  }
}

export function dropNote(key: string): void {
  sessionStorageOrNull()?.removeItem(PREFIX + key);
}

/** Removes all notes of ours. */
export function dropNotes(): void {
  const storage = sessionStorageOrNull();
  for (const key of Object.keys(storage ?? {})) if (key.startsWith(PREFIX)) storage?.removeItem(key);
}
