/** The agreed hours of the present week or month, and what of them the tasks that are done took. */
import { readHours } from '#lib/read-hours.ts';
import { mondayOf } from '#lib/weeks.ts';
import { type Around, type Telling, toldOf } from './around.ts';

type Agreed = Pick<Telling & { kind: 'hours' }, 'hours' | 'per' | 'isCap'>;

interface DoneTask {
  readonly key: string;
  readonly text: string;
  readonly on: string;
  /** Undefined where nobody said, or what was said is no number. */
  readonly hours: number | undefined;
}
interface Used {
  readonly hours: number;
  readonly of: number;
  readonly per: 'week' | 'month';
  /** near: the assistant gives warning, as the rule says · over: more than was agreed */
  readonly level: 'below' | 'near' | 'over';
  /** How many more than agreed; below 0 where some are left. */
  readonly over: number;
  /** Those done in that time, the first to be done first. */
  readonly tasks: readonly DoneTask[];
}

/** Share of the agreed hours from which on the assistant gives warning, in per cent (rule of thumb, facts R6). */
const WARN = 80;

/** Whole numbers: ten times 0.1 is not 1. */
const inHundredths = (hours: number): number => Math.round(hours * 100);

/** Undefined while there is nothing to say: no cap, or no hours. @param today `YYYY-MM-DD`, or '' */
export function usedHours(agreed: Agreed | undefined, around: Pick<Around, 'told'>, today: string): Used | undefined {
  if (!agreed?.isCap || today === '') return undefined;
  const { hours: of, per } = agreed;
  const timeOf = (day: string): string => (per === 'week' ? mondayOf(day) : day.slice(0, 'YYYY-MM'.length));
  const tasks = toldOf(around, 'run')
    .filter(({ stage, on }) => stage === 'done' && on !== '' && timeOf(on) === timeOf(today))
    .map(({ documentId, text, on, hours }) => ({ key: documentId, text, on, hours: readHours(hours) }))
    .sort((a, b) => a.on.localeCompare(b.on));
  const used = tasks.reduce((sum, { hours = 0 }) => sum + inHundredths(hours), 0);
  if (used === 0) return undefined;
  const cap = inHundredths(of);
  const level = used > cap ? 'over' : used * 100 >= cap * WARN ? 'near' : 'below';
  return { hours: used / 100, of, per, level, tasks, over: (used - cap) / 100 };
}
