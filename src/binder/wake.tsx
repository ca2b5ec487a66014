/** Brings a room to life: React takes over what the server wrote, with words fetched in the page's language. */
import { hydrateRoot } from 'react-dom/client';
import { isTooOld } from '#browser/too-old.ts';
import { fetchWords } from '#browser/words.ts';
import { rooms } from './rooms.ts';
import type { BinderWords } from './words.ts';

/** @param place the element with `data-room` @param onLost React gave the room up, after a fault of ours, or is not asked, for a reason */
export async function wakeRoom(place: HTMLElement, onLost: (reason?: string) => void): Promise<void> {
  const Room = rooms[place.dataset['room'] ?? ''];
  const words = await fetchWords<BinderWords>('binder', document.documentElement.lang);
  if (!Room) return;
  if (isTooOld()) return onLost(words.frame.tooOld);
  hydrateRoot(place, <Room {...words} />, {
    identifierPrefix: 'room',
    onUncaughtError: (error) => {
      reportError(error);
      onLost();
    },
  });
}
