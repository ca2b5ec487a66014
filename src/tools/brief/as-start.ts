/** A task without what one run of it, two people and one place added. */
import type { Brief } from './tool.ts';
import { NOTHING_SAID } from './two-sides.ts';

/** Where a run stands, and what was asked and answered: that stays between the two who did. */
export const OF_ONE_RUN: Partial<Brief> = { ...NOTHING_SAID, stage: '', stageOn: '' };

/** The same texts and rhythm; day, names and place are of the old one. A template stays one. */
export const asStart = (brief: Brief): Brief => ({
  ...brief,
  ...OF_ONE_RUN,
  dueOn: '',
  dueTime: '',
  zone: '',
  repeatDay: 0,
  from: '',
  to: '',
});
