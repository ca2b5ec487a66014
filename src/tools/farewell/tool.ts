/** Parting well: thinking it over, the talk, the steps back from the last day, access, handover, reference, deletion (facts R12, E6, B9). */
import { inOrder } from '#lib/rows.ts';
import { defineTool } from '../tool.ts';
import { decode, empty, entryOf, type Farewell } from './document.ts';
import { daysOf, type PlanWords, progressOf, stepsOf } from './plan.ts';

export const tool = defineTool<Farewell>({
  id: 'farewell',
  one: true,
  empty,
  examples: {
    planned: {
      ...empty,
      lastOn: '2027-05-28',
      items: {
        'open-tasks': { done: true, note: '', skipped: false },
        'handover-call': { done: false, note: 'Keine Nachfolge', skipped: true },
      },
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
      items: { 'revoke-access': { done: true, note: '9:40 Uhr', skipped: false } },
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
  due: (value, { steps }: PlanWords) => [
    ...stepsOf(steps, value.variant).flatMap((step) => {
      const [days, { done, skipped }] = [daysOf(value, step), entryOf(value, step.id)];
      const { id, text, owner: side } = step;
      return days && !skipped ? [{ id, on: days.from, until: days.until, text, side, isDone: done }] : [];
    }),
    // Access with a day of its own; what falls on the last day is the step “withdraw access”.
    ...inOrder(value.access).flatMap(({ id, name, on, revoker, state }) =>
      on === '' || name.trim() === ''
        ? []
        : [{ id: `access-${id}`, on, until: on, text: name, side: revoker, isDone: state !== 'open' }],
    ),
  ],
  progress: (value, { steps }: PlanWords) => progressOf(value, stepsOf(steps, value.variant)),
});
