/** Keeping the whole handbook on the device: only after a first save or on request, never on a mere visit. */
import { writePreference } from './preferences.ts';
import { pageLocale } from './words.ts';

const base = (): string => document.documentElement.dataset['base'] ?? '/';
const workers = (): ServiceWorkerContainer | undefined =>
  import.meta.env.PROD ? globalThis.navigator?.serviceWorker : undefined;

/** Whether this browser can keep pages, and whether it does. */
export async function offlineState(): Promise<'unable' | 'off' | 'on'> {
  const container = workers();
  if (!container || !globalThis.isSecureContext) return 'unable';
  try {
    return (await container.getRegistration(base())) ? 'on' : 'off';
  } catch {
    return 'unable'; // Firefox, where cookies and site data are blocked
  }
}

/** Keeps all pages, tools and the search of the languages read so far. Rejects when they cannot be fetched. */
export async function keepOffline(): Promise<void> {
  const container = workers();
  if (!container) return;
  const before = (await container.getRegistration(base()))?.active?.scriptURL;
  const known = before ? (new URL(before).searchParams.get('languages')?.split(',') ?? []) : [];
  const languages = [...new Set([...known, pageLocale()])].sort().join(',');
  const registration = await container.register(`${base()}sw.js?languages=${languages}`, { scope: base() });
  const worker = registration.installing;
  if (worker) await untilInstalled(worker);
  writePreference('offline', 'on');
}

/** A worker that could not fetch all of its build gives up: then nothing is kept. */
const untilInstalled = (worker: ServiceWorker): Promise<void> =>
  new Promise((done, failed) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'redundant') failed(new Error('not all pages could be fetched'));
      else if (worker.state !== 'installing') done();
    });
  });

/** Removes the worker and what it keeps; documents stay. */
export async function stopOffline(): Promise<void> {
  writePreference('offline', 'off');
  await (await workers()?.getRegistration(base()))?.unregister();
  await dropPages();
}

/** Removes stored pages of this site, and no others of the same origin. */
async function dropPages(): Promise<void> {
  if (typeof caches === 'undefined') return;
  for (const name of await caches.keys()) if (name.startsWith(`eingespielt:${base()}:`)) await caches.delete(name);
}
