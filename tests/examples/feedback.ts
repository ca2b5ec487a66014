/** Filled-in documents of the tool, as tests need them. */
import { NO_ACTION, type Talk } from '#tools/feedback/document.ts';
import { tool } from '#tools/feedback/tool.ts';

export const examples = {
  studio: {
    ...tool.empty,
    title: 'Monatsgespräch · 30.11.2026',
    format: 'monthly',
    on: '2026-11-30',
    ready: { client: true, assistant: true },
    notes: {
      client: { missing: 'Zwei Galerien ohne Passwort' },
      assistant: { missing: 'Preise kamen nach vier Tagen' },
    },
    minutes: { results: 'Neun Galerien, sieben passten sofort.' },
    actions: {
      a1: { ...NO_ACTION, text: 'Passwort in die erste Zeile', side: 'assistant', on: '2026-12-02', place: 1 },
      b2: { ...NO_ACTION, text: 'Preisliste freigeben', side: 'client', doneOn: '2026-12-01', place: 2 },
    },
    dates: { week12: { format: 'week12', on: '2027-02-22' } },
  },
} satisfies Readonly<Record<string, Talk>>;
