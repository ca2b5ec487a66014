/** Filled-in documents of the tool, as tests need them. */
import type { FirstTalk } from '#tools/first-talk/document.ts';
import { tool } from '#tools/first-talk/tool.ts';

export const examples = {
  jana: {
    ...tool.empty,
    person: 'Jana Lang',
    heldOn: '2026-12-02',
    whose: 'client',
    minutes: { person: '15' },
    listed: {
      'went-well': { use: '', answer: 'Kanzlei, drei Jahre', place: 3 },
      mistake: { use: 'yes', answer: '', place: 0 },
      capacity: { use: 'no', answer: '', place: 0 },
    },
    own: { own1: { theme: 'person', asker: 'assistant', text: 'Sie oder du?', answer: 'Sie', place: 9 } },
    next: 'trial',
    why: 'Die Arbeitsweise passt.',
    tasks: { task1: { text: 'Fünf Aufmaße schicken', side: 'client', on: '2026-12-03', done: false, place: 1 } },
  },
} satisfies Readonly<Record<string, FirstTalk>>;
