/** The days off that are agreed, whichever tool knows them. */
import { daysOffIn } from '#lib/holidays.ts';
import type { DaysOff } from '#lib/working-days.ts';
import { type Around, toldOf } from './around.ts';

export const knownDaysOff = (around: Pick<Around, 'told'>): DaysOff =>
  daysOffIn(toldOf(around, 'daysOff')[0]?.daysOff ?? '');
