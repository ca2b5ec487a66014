/** What the week adds up to, what falls on which day, and what other tools offer for it. */
import { daysAfter, daysBetween } from '#lib/days.ts';
import { inOrder, type Rows } from '#lib/rows.ts';
import { workingDay } from '#lib/working-days.ts';
import { type Around, type Told, toldOf } from '../around.ts';
import { knownDaysOff } from '../known-days-off.ts';
import { rowIdOf } from '../row-of-week.ts';
import { inWeek } from './along.ts';
import { DAYS, dateOf, isOpen, NO_ROW, type OwnRow, type Row, type Week, worded } from './document.ts';

interface Load {
  /** Planned for the assistant, alone or together, in minutes. */
  readonly planned: number;
  /** Open rows of the assistant without an estimate. */
  readonly unestimated: number;
  /** Hours the assistant has this week; 0 when nobody said. */
  readonly hours: number;
  /** Whether the hours come from the agreement. */
  readonly isAgreed: boolean;
}

/** What is planned for the assistant's hours. The sheet's own hours come before what the agreement tells. */
export function loadOf({ rows, hours }: Pick<Week, 'rows' | 'hours'>, around: Pick<Around, 'told'>): Load {
  const own = Object.values(worded(rows)).filter(({ side, movedTo }) => side !== 'client' && movedTo === '');
  const agreed = perWeek(hoursTold(around));
  return {
    planned: own.reduce((sum, { minutes }) => sum + minutes, 0),
    unestimated: own.filter((row) => row.minutes === 0 && isOpen(row)).length,
    hours: hours || agreed,
    isAgreed: hours === 0 && agreed > 0,
  };
}

/** Weeks in a month on average. */
const WEEKS_PER_MONTH = 52 / 12;

/** To one decimal; 0 where nothing is agreed. */
function perWeek(agreed: ReturnType<typeof hoursTold>): number {
  if (!agreed) return 0;
  return agreed.per === 'week' ? agreed.hours : Math.round((agreed.hours / WEEKS_PER_MONTH) * 10) / 10;
}

/** So many tasks at a time, as the rule says (rule of thumb). */
export const AT_ONCE = 3;

/**
 * Tasks the assistant has in hand by the end of a week: handed over, not done, and due by then or on no day.
 * @param monday first day of the week
 */
export function inHand({ rows }: Pick<Week, 'rows'>, around: Pick<Around, 'told'>, monday: string): number {
  const given = new Set(
    toldOf(around, 'run').flatMap(({ stage, documentId }) => (stage === 'given' ? documentId : [])),
  );
  const tasks = toldOf(around, 'task');
  const ticked = new Set([
    ...tasks.filter(({ toolId, isDone }) => toolId === 'week' && isDone).map(({ id }) => id),
    ...Object.keys(rows).filter((id) => rows[id]?.doneOn),
  ]);
  const sunday = daysAfter(monday, 6);
  return tasks.filter((task) => given.has(task.documentId) && task.on <= sunday && !ticked.has(rowIdOf(task))).length;
}

/** What was agreed, if anything was. */
export const hoursTold = (around: Pick<Around, 'told'>) => toldOf(around, 'hours')[0];

/** The working day before today, past the holidays that are agreed; '' while today is not known. */
export const lastWorkingDay = (today: string, around: Pick<Around, 'told'>): string =>
  today === '' ? '' : workingDay(today, -1, knownDaysOff(around));

type Rhythm = 'weekly' | 'midweek' | 'daily';

/** How often to plan together (facts R4, rules of thumb). @param hours of the assistant per week */
export function rhythmFor(hours: number): Rhythm {
  if (hours < 5) return 'weekly';
  return hours <= 15 ? 'midweek' : 'daily';
}

interface Today {
  readonly overdue: readonly OwnRow[];
  readonly today: readonly OwnRow[];
  readonly undated: readonly OwnRow[];
  readonly later: readonly OwnRow[];
}

/** The sheet seen from one day: what is open, and what was ticked on this very day, so that nothing vanishes under the hand. */
export function seenFrom(week: Week, today: string): Today {
  const rows = inOrder(week.rows).filter(({ movedTo }) => movedTo === '');
  const shown = rows.filter((row) => isOpen(row) || row.doneOn === today);
  return {
    overdue: shown.filter((row) => dateOf(week, row) !== '' && dateOf(week, row) < today),
    today: rows.filter((row) => dateOf(week, row) === today),
    undated: shown.filter((row) => dateOf(week, row) === ''),
    later: shown.filter((row) => dateOf(week, row) > today),
  };
}

/** Rows by weekday, 0 (no day) last. The weekend only where something stands on it. */
export function byDay(rows: Rows<Row>): readonly (readonly [day: number, rows: readonly OwnRow[]])[] {
  const ordered = inOrder(rows);
  const on = (day: number): readonly OwnRow[] => ordered.filter((row) => row.day === day);
  return [...DAYS, 0]
    .map((day) => [day, on(day)] as const)
    .filter(([day, own]) => (day >= 1 && day <= 5) || own.length > 0);
}

type Offer = Told & { readonly kind: 'task' | 'action' };

/** Open tasks and promises of other tools that stand on no sheet of a week yet; promises first, then by day. */
export function offersFor(week: Pick<Week, 'rows'>, around: Pick<Around, 'told'>): readonly Offer[] {
  const all: readonly Offer[] = [...toldOf(around, 'action'), ...toldOf(around, 'task')];
  const settled = new Set(all.filter(({ toolId, isDone }) => toolId === 'week' || isDone).map(rowIdOf));
  const seen = new Set(Object.keys(week.rows));
  const words = new Set(Object.values(week.rows).map(({ text }) => text.trim().toLowerCase()));
  return all
    .filter((offer) => {
      const id = rowIdOf(offer);
      const isNew = !settled.has(id) && !seen.has(id) && !words.has(offer.text.trim().toLowerCase());
      seen.add(id);
      return isNew && offer.text.trim() !== '';
    })
    .sort((a, b) => Number(a.kind === 'task') - Number(b.kind === 'task') || (a.on || '9').localeCompare(b.on || '9'));
}

/** An offer as a row: on its day when that lies in this week, on the Monday when it is late, without a weekday when it is later. Its day is kept. */
export function rowFrom({ text, side, on }: Offer, monday: string): Omit<Row, 'place'> {
  const isLate = on !== '' && daysBetween(on, monday) > 0;
  return { ...NO_ROW, text, side, ...inWeek(on, monday), ...(isLate && { day: 1 }) };
}

/** Open questions, the blocking ones first. */
export function questionsIn(around: Pick<Around, 'told'>): readonly (Told & { readonly kind: 'question' })[] {
  return toldOf(around, 'question').toSorted((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
}
