/** A task without what one run of it, two people and one place added. */
import type { Brief } from './tool.ts';
import { NOTHING_SAID } from './two-sides.ts';

/** Where a run stands, what it took, and what was asked and answered: that stays between the two who did. */
export const OF_ONE_RUN: Partial<Brief> = { ...NOTHING_SAID, stage: '', stageOn: '', usedHours: '' };

/** What names accounts, papers and people of one client, and is nobody else's to read. */
const OF_ONE_CLIENT: Partial<Brief> = { inputs: '', access: '', questions: '' };

/** The task again with the same two people: texts and rhythm; day, names and place were of the old one. */
export const sameTask = (brief: Brief): Brief => ({
  ...brief,
  ...OF_ONE_RUN,
  dueOn: '',
  dueTime: '',
  zone: '',
  repeatDay: 0,
  from: '',
  to: '',
});

/** With somebody else: the same, without what only one client should read. */
export const forOthers = (brief: Brief): Brief => ({ ...sameTask(brief), ...OF_ONE_CLIENT });

/** A brief goes along to the next client only where it was kept as a template. */
export const asStart = (brief: Brief): Brief | null => (brief.isTemplate ? forOthers(brief) : null);
