/** Filled-in documents of the tool, as tests need them. */
import type { Onboarding } from '#tools/onboarding/document.ts';
import { tool } from '#tools/onboarding/tool.ts';

export const examples = {
  halfWay: {
    ...tool.empty,
    startsOn: '2026-11-30',
    items: {
      'log-tasks': { done: true, note: '' },
      'first-three-tasks': { done: true, note: 'Absagen, Warteliste, Rezepte' },
    },
  },
  ownWay: {
    ...tool.empty,
    startsOn: '2026-12-14',
    region: 'de-by',
    daysOff: '2026-12-25 2027-01-01 2027-01-06',
    items: {
      'paid-trial': { done: false, note: '', skipped: true, reason: 'Wir kennen uns aus einem früheren Auftrag' },
      kickoff: { done: false, note: '', on: '2026-12-15', text: 'Startgespräch vor Ort', owner: 'client' },
      'compare-fit': { done: false, note: '', hidden: true },
      own1: { done: true, note: '' },
    },
    own: { own1: { phase: 'before', text: 'Telefonansage aufnehmen', owner: 'assistant', place: 3.5 } },
    access: {
      a1: { tool: 'Praxiskalender', purpose: 'Termine vergeben', role: 'Bearbeiten', revoker: 'client', place: 1 },
    },
    told: {
      on: '2026-12-01',
      startsOn: '2026-12-07',
      steps: { own1: { state: 'open', on: '', note: '' }, 'log-tasks': { state: 'done', on: '', note: '' } },
    },
  },
} satisfies Readonly<Record<string, Onboarding>>;
