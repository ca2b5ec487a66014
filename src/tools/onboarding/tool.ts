/** The onboarding plan: which step is whose, when it is due, what is done. The steps themselves are data in content/tools/onboarding.json. */
import { inOrder } from '#lib/rows.ts';
import { itemsOf, type Phase, progressOf } from '#lib/step-lines.ts';
import { defineTool } from '../tool.ts';
import { asStart, told } from './acts.ts';
import { daysOf } from './dates.ts';
import { decode, type Onboarding } from './document.ts';

interface PlanWords {
  readonly phases: readonly Phase[];
}

export const tool = defineTool<Onboarding, PlanWords>({
  id: 'onboarding',
  one: true,
  onCard: ['startsOn'],
  decode,
  asStart,
  staysHere: ['told'],
  whenSeen: told,
  due: (plan, { phases }) =>
    itemsOf(plan, phases).map((item) => {
      const days = item.state === 'skipped' ? undefined : daysOf(plan, item);
      const { id, text, owner, state } = item;
      return { id, on: days?.from ?? '', until: days?.until ?? '', text, side: owner, isDone: state === 'done' };
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
