/** Filled-in documents of the tool, as tests need them. */
import type { Farewell } from '#tools/farewell/document.ts';
import { tool } from '#tools/farewell/tool.ts';

export const examples = {
  planned: {
    ...tool.empty,
    lastOn: '2027-05-28',
    items: {
      'open-tasks': { done: true, note: '' },
      'handover-call': { done: false, note: 'Keine Nachfolge', skipped: true },
    },
    own: { own1: { phase: 'lastDay', text: 'Blumen', owner: 'client', place: 1.5 } },
    region: 'de-by',
    daysOff: '2027-05-06 2027-05-17 2027-05-27',
    talk: { ...tool.empty.talk, reason: 'Wir brauchen jemanden, der über den Tag verteilt da ist.' },
    access: {
      a1: {
        name: 'Kundenkartei',
        purpose: 'Adressen pflegen',
        role: 'Bearbeiten',
        revoker: 'client',
        on: '2027-05-27',
        state: 'revoked',
        doneOn: '2027-05-27',
        source: 'abcdefgh12.onboarding a1',
        place: 1,
      },
    },
    tasks: {
      t1: { text: 'Preisliste', state: 'Entwurf', on: '2027-06-11', next: 'Frau Ritter', source: '', place: 1 },
    },
  },
  immediate: {
    ...tool.empty,
    variant: 'immediate',
    lastOn: '2027-05-22',
    items: { 'revoke-access': { done: true, note: '9:40 Uhr' } },
    reference: { ...tool.empty.reference, closing: 'thanks', isOwn: true, text: 'Danke für zwei Jahre.' },
    leftOut: { ...tool.empty.leftOut, talk: true },
  },
} satisfies Readonly<Record<string, Farewell>>;
