/** Brings a room to life: React takes over what the server wrote, with words fetched in the page's language. */
import { hydrateRoot } from 'react-dom/client';
import { fetchWords } from '#browser/words.ts';
import { rooms } from './rooms.ts';
import type { BinderWords } from './words.ts';

/** @param place the element with `data-room` @param onLost React gave the room up, after a fault of ours */
export async function wakeRoom(place: HTMLElement, onLost: () => void): Promise<void> {
  const Room = rooms[place.dataset['room'] ?? ''];
  const words = await fetchWords<BinderWords>('binder', document.documentElement.lang);
  if (!Room) return;
  hydrateRoot(place, <Room {...words} />, {
    identifierPrefix: 'room',
    onUncaughtError: (error) => {
      reportError(error);
      onLost();
    },
  });
}
