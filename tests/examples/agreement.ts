/** Filled-in documents of the tool, as tests need them. */
import type { Agreement } from '#tools/agreement/document.ts';
import { tool } from '#tools/agreement/tool.ts';

export const examples = {
  practice: tool.decode({
    purpose: 'Die Praxis soll telefonisch erreichbar sein, ohne dass die Behandlung unterbrochen wird.',
    hoursMin: '8',
    hoursMax: '12',
    hoursPer: 'week',
    reviewOn: '2026-12-14',
    clientWindows: '1-5 09:00-12:00',
    assistantWindows: '1-4 08:00-11:00 19:00-20:30',
    inside: { post: { place: 1, text: 'Posteingang sortieren' } },
    areas: { replies: { client: '2', assistant: '4' }, order: { client: '5', assistant: '5', agreed: '5' } },
    channels: { board: { place: 1, name: 'Board', use: 'Aufgaben', client: '1 Arbeitstag', assistant: '4 Stunden' } },
    duties: { pay: { on: true, how: '14 Tage nach Eingang' } },
    noAnswer: 'Mit notierter Annahme weiterarbeiten.',
    changes: { c1: { place: 1, on: '2026-11-02', what: 'Reisen kommen dazu', client: true, assistant: true } },
  }),
} satisfies Readonly<Record<string, Agreement>>;
