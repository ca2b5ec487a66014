/** What of a document falls on days; and when something with a time is due, by this device's clock. */
import { dayOf, timeOf } from '#browser/clock.ts';
import { momentOf } from '#lib/wall-time.ts';
import { isZone } from '#lib/zones.ts';
import type { AnyTool, Due } from '../tool.ts';

export interface Dated extends Due {
  readonly until: string;
}

/** What is due and has a day, each with a last one. @param words the tool's own */
export const datedIn = (tool: AnyTool, value: unknown, words: unknown): readonly Dated[] =>
  (tool.due?.(value, words) ?? [])
    .filter(({ on }) => on !== '')
    .map((line) => ({ ...line, until: line.until || line.on }));

/** Milliseconds; undefined without a time. A time without a place is meant as the clock here says it. */
export function momentOfDue({ on, at }: Due): number | undefined {
  if (!at) return undefined;
  return isZone(at.zone) ? momentOf({ day: on, time: at.time }, at.zone) : new Date(`${on}T${at.time}`).getTime();
}

/** The same with the day it is here then, which can be another one, and the time: '' without. */
export function dueHere(line: Dated): Dated & { readonly timeHere: string } {
  const moment = momentOfDue(line);
  if (moment === undefined) return { ...line, timeHere: '' };
  const day = dayOf(moment);
  return { ...line, on: day, until: day, timeHere: timeOf(new Date(moment)) };
}
