/** Brings a room to life: React takes over what the server wrote, with words fetched in the page's language. */
import { fetchWords } from '#browser/words.ts';
import { takeOver } from '#tools/frame/take-over.tsx';
import { rooms } from './rooms.ts';
import type { BinderWords } from './words.ts';

/** @param place the element with `data-room` @param onLost see takeOver() */
export async function wakeRoom(place: HTMLElement, onLost: (reason?: string) => void): Promise<void> {
  const Room = rooms[place.dataset['room'] ?? ''];
  const words = await fetchWords<BinderWords>('binder');
  if (!Room) return;
  takeOver(place, <Room {...words} />, 'room', words.frame, onLost);
}
