/** Parting well: thinking it over, the talk, the steps back from the last day, access, handover, reference, deletion (facts R12, E6, B9). */
import { inOrder } from '#lib/rows.ts';
import { progressOf } from '#lib/step-lines.ts';
import { defineTool } from '../tool.ts';
import { decode, empty, type Farewell } from './document.ts';
import { daysOf, linesOf, type PlanWords } from './plan.ts';

export const tool = defineTool<Farewell, PlanWords>({
  id: 'farewell',
  isOwnPlan: true,
  one: true,
  empty,
  examples: {
    planned: {
      ...empty,
      lastOn: '2027-05-28',
      items: {
        'open-tasks': { done: true, note: '' },
        'handover-call': { done: false, note: 'Keine Nachfolge', skipped: true },
      },
      own: { own1: { phase: 'lastDay', text: 'Blumen', owner: 'client', place: 1.5 } },
      region: 'de-by',
      daysOff: '2027-05-06 2027-05-17 2027-05-27',
      talk: { ...empty.talk, reason: 'Wir brauchen jemanden, der über den Tag verteilt da ist.' },
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
      ...empty,
      variant: 'immediate',
      lastOn: '2027-05-22',
      items: { 'revoke-access': { done: true, note: '9:40 Uhr' } },
      reference: { ...empty.reference, closing: 'thanks', isOwn: true, text: 'Danke für zwei Jahre.' },
      leftOut: { ...empty.leftOut, talk: true },
    },
  },
  migrations: [],
  decode,
  nameOf: () => '',
  withName: (value) => value,
  // What one side thinks alone stays in its own browser.
  hides: () => (path) => path.startsWith('decision.'),
  due: (value, words) => [
    ...linesOf(value, words).flatMap((item) => {
      const days = item.state === 'skipped' ? undefined : daysOf(value, item);
      const { id, text, owner: side, state } = item;
      return days ? [{ id, on: days.from, until: days.until, text, side, isDone: state === 'done' }] : [];
    }),
    // Access with a day of its own; what falls on the last day is the step “withdraw access”.
    ...inOrder(value.access).flatMap(({ id, name, on, revoker, state }) =>
      on === '' || name.trim() === ''
        ? []
        : [{ id: `access-${id}`, on, until: on, text: name, side: revoker, isDone: state !== 'open' }],
    ),
  ],
  progress: (value, words) => progressOf(linesOf(value, words)),
  tells: ({ region, daysOff }) => (region === '' ? [] : [{ kind: 'daysOff', id: 'region', region, daysOff }]),
});
