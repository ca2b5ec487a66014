/** Filled-in documents of the tool, as tests need them. */
import { NO_ROW, type Week } from '#tools/week/document.ts';

export const examples = {
  midweek: {
    title: 'Woche 49 · 30.11.–04.12.2026',
    monday: '2026-11-30',
    hours: 12,
    rows: {
      a1: {
        ...NO_ROW,
        text: 'Absagen beantworten',
        side: 'assistant',
        day: 1,
        minutes: 90,
        place: 1,
        doneOn: '2026-11-30',
      },
      b2: { ...NO_ROW, text: 'Warteliste prüfen', side: 'assistant', day: 4, carried: 2, place: 2 },
      c3: { ...NO_ROW, text: 'Preisliste freigeben', side: 'client', waitsFor: 'Steuerbüro', place: 3 },
    },
  },
} satisfies Readonly<Record<string, Week>>;
