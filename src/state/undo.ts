/** The way back and forth through the changes of one document. It outlives a reload of the tab. */
import * as v from 'valibot';
import { afterFrame } from '#browser/frames.ts';
import { readNote, writeNote } from '#browser/session.ts';
import { readJson } from '#lib/read-json.ts';
import { type Cells, type Change, valueAt } from './cells.ts';

/** Keystrokes in one field within this time, in milliseconds, are one step. */
const PAUSE = 1200;
/** Older steps are forgotten. */
const MOST = 100;
/** Characters of notes kept for a reload; beyond, the oldest steps are left out. */
const ROOM = 200_000;

const Leaves = v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]));
const Step = v.object({ back: Leaves, forth: Leaves, at: v.number(), also: v.exactOptional(v.string()) });
const Kept = v.object({ done: v.array(Step), undone: v.array(Step) });
type Step = v.InferOutput<typeof Step>;

/** One step in one direction: what the fields hold before it, and what after it. */
export interface Leg {
  readonly from: Change;
  readonly to: Change;
  /** Moment of the act, in milliseconds. */
  readonly at: number;
  /** The other sheet the same act changed. */
  readonly also?: string | undefined;
}

/** What of a step can be done in a document: the fields that still hold what the step left there. A sheet that an act began goes into the bin as a whole, or not at all. */
export const possibleIn = (cells: Cells, { from, to }: Leg): Change => {
  const isAs = (path: string): boolean => (valueAt(cells, path) ?? '') === (from[path] ?? '');
  const isUntouched = (): boolean => Object.keys({ ...cells, ...from }).every(isAs);
  const { $deletedAt, ...fields } = to;
  if ($deletedAt !== undefined && isAs('$deletedAt') && ($deletedAt === null || isUntouched())) return { $deletedAt };
  return Object.fromEntries(Object.entries(fields).filter(([path]) => isAs(path)));
};

/** Whether all of a step can be done. */
export const isWholeIn = (cells: Cells, leg: Leg): boolean =>
  '$deletedAt' in possibleIn(cells, leg) || Object.keys(possibleIn(cells, leg)).length === Object.keys(leg.to).length;

/**
 * Takes one step, or answers null when there is none.
 * @param act the step of that moment alone, wherever it lies
 * @param fits whether it can be taken; else it stays
 */
export type TakeStep = (act?: number, fits?: (leg: Leg) => boolean) => Leg | null;

interface Undo {
  /** Notes one change; `back` would take it away again. With `also` it becomes one step with what else the act changes here. */
  readonly record: (forth: Change, back: Change, now: number, also?: string) => void;
  readonly undo: TakeStep;
  readonly redo: TakeStep;
  /** Moment of the step that would be taken, in milliseconds; 0: there is none. */
  readonly undoAt: () => number;
  readonly redoAt: () => number;
}

/** @param idNow id of the document, null while it has none: then nothing is kept for a reload */
export function openUndo(idNow: () => string | null): Undo {
  const kept = readSteps(idNow());
  const [done, undone] = [kept.done, kept.undone];

  const keep = afterFrame((): void => {
    const id = idNow();
    if (id === null) return;
    let text = JSON.stringify({ done, undone });
    while (text.length > ROOM && done.length > 1) {
      done.splice(0, Math.ceil(done.length / 2));
      text = JSON.stringify({ done, undone });
    }
    writeNote(`steps:${id}`, text);
  });
  const travel =
    (from: Step[], to: Step[], legOf: (step: Step) => Leg): TakeStep =>
    (act, fits) => {
      const index = act ? from.findLastIndex(({ at }) => at === act) : from.length - 1;
      const step = from[index];
      const leg = step ? legOf(step) : null;
      if (!step || !leg || fits?.(leg) === false) return null;
      from.splice(index, 1);
      to.push(step);
      keep();
      return leg;
    };

  return {
    record: (forth, back, now, also) => {
      const last = done.at(-1);
      const tied = also ?? last?.also;
      const isSameField = last && Object.keys(forth).join() === Object.keys(last.forth).join();
      if (last && (tied ? now === last.at : isSameField && now - last.at < PAUSE))
        Object.assign(last, {
          forth: { ...last.forth, ...forth },
          back: { ...back, ...last.back },
          at: now,
          also: tied,
        });
      else done.push({ back, forth, at: now, ...(also !== undefined && { also }) });
      if (done.length > MOST) done.shift();
      undone.length = 0;
      keep();
    },
    undo: travel(done, undone, ({ back, forth, ...act }) => ({ from: forth, to: back, ...act })),
    redo: travel(undone, done, ({ back, forth, ...act }) => ({ from: back, to: forth, ...act })),
    undoAt: () => done.at(-1)?.at ?? 0,
    redoAt: () => undone.at(-1)?.at ?? 0,
  };
}

const readSteps = (id: string | null): v.InferOutput<typeof Kept> =>
  readJson(id && readNote(`steps:${id}`), Kept) ?? { done: [], undone: [] };
