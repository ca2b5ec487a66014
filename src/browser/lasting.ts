/** Asks the browser to keep what is stored even when the disk runs low. */
import { readPreference, writePreference } from './preferences.ts';

/** Whether the browser has promised to keep it; null where it cannot say. */
export async function isLasting(): Promise<boolean | null> {
  return (await globalThis.navigator?.storage?.persisted?.().catch(() => null)) ?? null;
}

/** Asks once in the life of this storage; later calls do nothing. Some browsers show a question, so this waits for something worth keeping. */
export function askOnceToKeep(): void {
  if (readPreference('asked') !== null) return;
  writePreference('asked', 'yes');
  void askToKeep();
}

/** @returns whether it promised */
export async function askToKeep(): Promise<boolean> {
  return (await globalThis.navigator?.storage?.persist?.().catch(() => false)) ?? false;
}
