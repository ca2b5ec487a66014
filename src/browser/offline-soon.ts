/** Keeps the handbook offline after a save, once things are quiet. The code for it is fetched then, so that tool pages need not carry it. */
import { readPreference } from './preferences.ts';

const loadOffline = () => import('./offline.ts');

/** Quiet time after a save, in milliseconds: what the person is doing comes first. */
const PAUSE = 8000;

let plan: ReturnType<typeof setTimeout> | undefined;
let isTried = false;

async function keep(): Promise<void> {
  isTried = true;
  if (readPreference('offline') === 'off') return;
  await (await loadOffline()).keepOffline();
}

/** Keeps the pages, unless the person has said no or saves data. */
export function keepOfflineSoon(): void {
  const { connection } = (globalThis.navigator ?? {}) as { connection?: { saveData?: boolean } };
  if (isTried || typeof document === 'undefined' || connection?.saveData) return;
  clearTimeout(plan);
  plan = setTimeout(() => void keep().catch(() => undefined), PAUSE);
}
