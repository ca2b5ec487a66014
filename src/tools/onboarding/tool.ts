/** The onboarding plan: which step is whose, when it is due, what is done. The steps themselves are data in content/tools/onboarding.json. */
import { inOrder } from '#lib/rows.ts';
import { itemsOf, type Phase, progressOf } from '#lib/step-lines.ts';
import { defineTool } from '../tool.ts';
import { asStart } from './acts.ts';
import { daysOf } from './dates.ts';
import { decode, empty, type Onboarding } from './document.ts';

interface PlanWords {
  readonly phases: readonly Phase[];
}

export const tool = defineTool<Onboarding, PlanWords>({
  id: 'onboarding',
  one: true,
  empty,
  examples: {
    halfWay: {
      ...empty,
      startsOn: '2026-11-30',
      items: {
        'log-tasks': { done: true, note: '' },
        'first-three-tasks': { done: true, note: 'Absagen, Warteliste, Rezepte' },
      },
    },
    ownWay: {
      ...empty,
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
  },
  migrations: [],
  decode,
  nameOf: () => '',
  withName: (plan) => plan,
  asStart,
  due: (plan, { phases }) =>
    itemsOf(plan, phases).flatMap((item) => {
      const days = item.state === 'skipped' ? undefined : daysOf(plan, item);
      const { id, text, owner, state } = item;
      return days ? [{ id, on: days.from, until: days.until, text, side: owner, isDone: state === 'done' }] : [];
    }),
  progress: (plan, { phases }) => progressOf(itemsOf(plan, phases)),
  tells: ({ access, region, daysOff }) => [
    ...inOrder(access)
      .filter(({ tool: name }) => name.trim() !== '')
      .map(
        ({ id, tool: text, purpose, role, revoker }) => ({ kind: 'access', id, text, purpose, role, revoker }) as const,
      ),
    ...(region === '' ? [] : [{ kind: 'daysOff', id: 'region', region, daysOff } as const]),
  ],
});
