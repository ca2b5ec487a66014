/** When something with a time is due, by this device's clock. */
import { dayOf, timeOf } from '#browser/clock.ts';
import { momentOf } from '#lib/wall-time.ts';
import { isZone } from '#lib/zones.ts';
import type { Due } from '../tool.ts';

/** Milliseconds; undefined without a time. A time without a place is meant as the clock here says it. */
export function momentOfDue({ on, at }: Due): number | undefined {
  if (!at) return undefined;
  return isZone(at.zone) ? momentOf({ day: on, time: at.time }, at.zone) : new Date(`${on}T${at.time}`).getTime();
}

/** The same with the day it is here then, which can be another one, and the time: '' without. */
export function dueHere<Line extends Due>(line: Line): Line & { readonly timeHere: string } {
  const moment = momentOfDue(line);
  if (moment === undefined) return { ...line, timeHere: '' };
  const day = dayOf(moment);
  return { ...line, on: day, until: day, timeHere: timeOf(new Date(moment)) };
}
