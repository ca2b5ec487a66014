/** Filled-in documents of the tool, as tests need them. */
import type { Manual } from '#tools/manual/tool.ts';

export const examples = {
  yoga: {
    client: {
      choices: { 'best-time': 'morning', messages: 'short' },
      texts: { messages: 'Kurz heißt bei mir eilig, nicht böse.' },
    },
    assistant: {
      choices: { 'best-time': 'evening', messages: 'full' },
      texts: { annoys: 'Nachrichten ohne Gruß lese ich als Ärger.' },
    },
  },
} satisfies Readonly<Record<string, Manual>>;
