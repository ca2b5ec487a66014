/** A room as the server writes it: what it will be, for readers without anything stored and without JavaScript. */
import { renderToString } from 'react-dom/server';
import { rooms } from './rooms.ts';
import type { BinderWords } from './words.ts';

export function renderRoom(name: string, words: BinderWords): string {
  const Room = rooms[name];
  if (!Room) throw new Error(`There is no room “${name}”. There are: ${Object.keys(rooms).join(', ')}.`);
  return renderToString(<Room {...words} />, { identifierPrefix: 'room' });
}
