/** Small choices of comfort (theme, what was open last). Losing one costs a click, so failures stay silent; nothing is written before a choice. */
import { readText, writeText } from './storage.ts';

type Preference = 'theme' | 'here' | 'backup' | 'asked' | 'offline' | 'keys';

export const readPreference = (name: Preference): string | null => readText(name);

export function writePreference(name: Preference, value: string): void {
  writeText(name, value);
}
