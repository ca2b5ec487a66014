/** Fields that documents of several tools have. What does not fit becomes the default, so that one bad field harms no other. */
import * as v from 'valibot';
import { isDay } from './days.ts';
import { SIDES } from './sides.ts';

export const flag = v.fallback(v.boolean(), false);
export const numberOrZero = v.fallback(v.pipe(v.number(), v.finite()), 0);
/** Place of a row (`rows.ts`). */
export const place = numberOrZero;
export const sideOrBoth = v.fallback(v.picklist(SIDES), 'both');

/** `YYYY-MM-DD`, or '' for none and for what is no day. */
export const dayOrNone = v.fallback(
  v.pipe(
    v.string(),
    v.check((typed) => typed === '' || isDay(typed)),
  ),
  '',
);
