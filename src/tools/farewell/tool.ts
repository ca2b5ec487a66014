/** Parting well: thinking it over, the talk, the steps back from the last day, access, handover, reference, deletion (facts R12, E6, B9). */
import { inOrder } from '#lib/rows.ts';
import { progressOf } from '#lib/step-lines.ts';
import { defineTool } from '../tool.ts';
import { decode, type Farewell } from './document.ts';
import { daysOf, linesOf, type PlanWords } from './plan.ts';

export const tool = defineTool<Farewell, PlanWords>({
  id: 'farewell',
  onCard: ['startsOn'], // the reference says from when on
  onlyWhenAsked: true,
  one: true,
  decode,
  // What one side thinks alone stays in its own browser.
  hides: () => (path) => path.startsWith('decision.'),
  due: (value, words) => [
    ...linesOf(value, words).map((item) => {
      const days = item.state === 'skipped' ? undefined : daysOf(value, item);
      const { id, text, owner: side, state } = item;
      return { id, on: days?.from ?? '', until: days?.until ?? '', text, side, isDone: state === 'done' };
    }),
    // Access with a day of its own; what falls on the last day is the step “withdraw access”.
    ...inOrder(value.access)
      .filter(({ name }) => name.trim() !== '')
      .map(({ id, name: text, on, revoker: side, state }) => ({
        id: `access-${id}`,
        on,
        text,
        side,
        isDone: state !== 'open',
      })),
  ],
  progress: (value, words) => progressOf(linesOf(value, words)),
  tells: ({ lastOn, region, daysOff }) => [
    ...(lastOn === '' ? [] : [{ kind: 'end', id: 'lastOn', on: lastOn } as const]),
    ...(region === '' ? [] : [{ kind: 'daysOff', id: 'region', region, daysOff } as const]),
  ],
});
