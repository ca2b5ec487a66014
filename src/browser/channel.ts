/** Tells other tabs what this one has written, and hears it from them: by the browser's storage event and by a channel, because either may be dropped. */
import { afterFrame } from './frames.ts';
import { dropNotes } from './session.ts';
import { PREFIX } from './storage.ts';

interface Message {
  readonly key: string;
  readonly text: string;
}
const isMessage = (data: unknown): data is Message =>
  typeof Object(data).key === 'string' && typeof Object(data).text === 'string';

/** Said in place of a message when everything was deleted. */
const ALL_DELETED = 'all deleted';

let channel: BroadcastChannel | null | undefined;
const openChannel = (): BroadcastChannel | null => {
  if (channel !== undefined) return channel;
  try {
    channel = typeof window === 'undefined' ? null : new BroadcastChannel(PREFIX);
  } catch {
    channel = null; // none here, or cookies are blocked: Firefox refuses the channel then
  }
  channel?.addEventListener('message', ({ data }) => data === ALL_DELETED && dropNotes());
  return channel;
};

/** Tells the other tabs that everything was deleted: no tab can reach what another has noted for itself, such as its way back. */
export const tellAllDeleted = (): void => openChannel()?.postMessage(ALL_DELETED);

const waiting = new Map<string, string>();
const postWaiting = afterFrame(() => {
  for (const [key, text] of waiting) {
    openChannel()?.postMessage({ key, text } satisfies Message);
    waiting.delete(key);
  }
});

/** Sends what was just stored under a key to the other tabs, once the person sees the answer. */
export function tellTabs(key: string, text: string): void {
  waiting.set(key, text);
  postWaiting();
}

/** Tells the other documents open on this page what was just stored under a key: the browser tells only other tabs. */
export function tellPage(key: string, text: string | null): void {
  window.dispatchEvent(new StorageEvent('storage', { key: PREFIX + key, newValue: text }));
}

/**
 * Listens to the other tabs.
 * @param listener key that changed and the text as it was written then; both null when this tab comes back and may have missed something.
 * The text is what the other tab wrote, not what storage holds by now: a third tab may have written over it.
 */
export function watchTabs(listener: (key: string | null, text: string | null) => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key === null) listener(null, null);
    else if (key.startsWith(PREFIX)) listener(key.slice(PREFIX.length), newValue);
  };
  const onMessage = ({ data }: MessageEvent<unknown>): void => {
    if (isMessage(data)) listener(data.key, data.text);
  };
  const onReturn = (): void => {
    if (document.visibilityState === 'visible') listener(null, null);
  };
  const tabs = openChannel();
  window.addEventListener('storage', onStorage);
  window.addEventListener('pageshow', onReturn);
  document.addEventListener('visibilitychange', onReturn);
  tabs?.addEventListener('message', onMessage);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pageshow', onReturn);
    document.removeEventListener('visibilitychange', onReturn);
    tabs?.removeEventListener('message', onMessage);
  };
}
