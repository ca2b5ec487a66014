/** What falls into the next seven days, out of the sheets of a collaboration. */
import { daysAfter, formatDay, shortOn } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { ShelvedDocument } from '#state/shelf.ts';
import { type Told, toldOf } from '#tools/around.ts';
import { type Dated, datedIn, dueHere } from '#tools/frame/due-moment.tsx';
import { rowIdOf } from '#tools/row-of-week.ts';
import { reachedIn } from '#tools/steps/reached.ts';
import type { AnyTool } from '#tools/tool.ts';
import type { BinderWords, ToolPlace, WordsByTool } from '../words.ts';

const DAYS = 7;
export type When = 'late' | 'now' | 'soon';

export interface DueLine extends Dated {
  readonly timeHere: string;
  readonly place: ToolPlace;
  readonly tool: AnyTool;
  /** Id of the sheet it stands on. */
  readonly sheet: string;
}

/** What is still open, each thing once though several sheets may tell it, and the first to end first. A tool whose words have not been fetched tells nothing. */
export function dueLines(
  documents: readonly ShelvedDocument[],
  tools: readonly ToolPlace[],
  toolWords: WordsByTool,
  today: string,
): readonly DueLine[] {
  const last = today && daysAfter(today, DAYS);
  const told: readonly Told[] = documents.flatMap(({ id: documentId, tool, value }) =>
    (tool.tells?.(value) ?? []).map((one) => ({ ...one, toolId: tool.id, documentId })),
  );
  const works = [...toldOf({ told }, 'task'), ...toldOf({ told }, 'action')];
  const inWeek = new Map(works.filter(({ toolId }) => toolId === 'week').map((row) => [row.id, row]));
  const workOf = ({ sheet, id, text }: DueLine): (typeof works)[number] | undefined => {
    const own = works.filter(({ documentId }) => documentId === sheet);
    return own.find((one) => one.id === id) ?? own.find((one) => one.text === text); // a brief’s day has an id of its own
  };
  /** Work that was taken over into a week, and is ticked there or has its day there: then that sheet tells it, or it is done. */
  const isTaken = (line: DueLine): boolean => {
    const work = workOf(line);
    const row = work && work.toolId !== 'week' ? inWeek.get(rowIdOf(work)) : undefined;
    return row !== undefined && (row.isDone || row.on !== '');
  };
  const [end] = toldOf({ told }, 'end');
  /** What the last day of the collaboration ends: talks, reviews and steps of other plans. Not what parting itself asks for, nor work that was given. */
  const isOver = (line: DueLine): boolean =>
    end !== undefined && line.sheet !== end.documentId && (line.on > end.on || end.on < today) && !workOf(line);
  const reached = reachedIn({ told });
  const sheets = new Set(documents.map(({ id }) => id));
  /** Told as well by the sheet that goes on from this one, which the other side may have sent: then that one alone counts. */
  const isTwice = ({ sheet, onward }: DueLine): boolean => onward !== undefined && sheets.has(sheet + onward.ending);
  return documents
    .flatMap(({ id: sheet, tool, value }) => {
      const own = toolWords[tool.id];
      const place = tools.find(({ id }) => id === tool.id);
      return own && place
        ? datedIn(tool, value, own.words).map((line) => ({ ...dueHere(line), place, tool, sheet }))
        : [];
    })
    .filter((line) => !line.isDone && line.on <= last && !reached.has(line.id))
    .filter((line) => !isTwice(line) && !isTaken(line) && !isOver(line))
    .sort((a, b) => a.until.localeCompare(b.until));
}

export const whenOf = ({ on, until }: Dated, today: string): When =>
  until < today ? 'late' : on <= today ? 'now' : 'soon';

/** Its day and its time; of what is due on this very day the time alone, '' without one. */
export function sayWhen(
  line: DueLine,
  today: string,
  { words, locale }: Pick<BinderWords, 'words' | 'locale'>,
): string {
  const when = whenOf(line, today);
  const time = line.timeHere && fill(words.dueTime, { time: line.timeHere });
  if (when === 'now' && line.until === today) return time;
  const day = fill(words.dueWhen[when].day, {
    day:
      when === 'soon'
        ? formatDay(line.on, locale, 'medium')
        : formatDay(line.until, locale, shortOn(line.until, today)),
  });
  return [day, time].filter(Boolean).join(', ');
}
