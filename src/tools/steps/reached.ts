/** Steps that need not be waited for, because another sheet tells that they have happened. */
import { type Around, toldOf } from '../around.ts';

/** Ids of steps of the plan. */
export const reachedIn = (around: Pick<Around, 'told'>): ReadonlySet<string> =>
  new Set(toldOf(around, 'reached').map(({ step }) => step));
