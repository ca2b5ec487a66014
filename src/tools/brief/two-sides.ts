/** What the receiver of a brief gives back: four checks before starting, what is unclear beside each part, the task in own words. */
import * as v from 'valibot';
import { flag, group, recordOf, rowsOf, text } from '#lib/fields.ts';

/** The acceptance check before any work begins (facts R8). */
export const POINTS = ['information', 'ability', 'date', 'budget'] as const;
export type Point = (typeof POINTS)[number];
type YesOrNotYet = 'yes' | 'notYet';

interface Readiness {
  readonly answer: YesOrNotYet | '';
  /** What is missing, while the answer is “not yet”. */
  readonly missing: string;
}
/** A question beside one part of the brief. It is settled when the answer is enough for the work to go on. */
interface Remark {
  readonly unclear: string;
  readonly answer: string;
  readonly isSettled: boolean;
}
export interface TwoSides {
  readonly ready: Readonly<Record<Point, Readiness>>;
  /** By the id of the part; parts this version does not know are kept. */
  readonly remarks: Readonly<Record<string, Remark>>;
  /** The task as the assistant understood it, and what the client says to that. */
  readonly ownWords: string;
  readonly ownWordsFit: YesOrNotYet | '';
  readonly ownWordsAnswer: string;
}

const NO_REMARK: Remark = Object.freeze({ unclear: '', answer: '', isSettled: false });

const answer = v.fallback(v.picklist(['yes', 'notYet', '']), '');
const readiness = group({ answer, missing: text });
const remark = v.object({ unclear: text, answer: text, isSettled: flag });

export const twoSidesShape = {
  ready: group(recordOf(POINTS, () => readiness)),
  remarks: rowsOf(remark),
  ownWords: text,
  ownWordsFit: answer,
  ownWordsAnswer: text,
};

export const NOTHING_SAID: TwoSides = v.parse(v.object(twoSidesShape), {});

export function remarkOf({ remarks }: Pick<TwoSides, 'remarks'>, part: string): Remark {
  return Object.hasOwn(remarks, part) ? (remarks[part] ?? NO_REMARK) : NO_REMARK;
}

/** With something changed about one remark. A question that is asked anew is open again. */
export function withRemark<Brief extends TwoSides>(brief: Brief, part: string, change: Partial<Remark>): Brief {
  const before = remarkOf(brief, part);
  const isAskedAnew = change.unclear !== undefined && change.unclear.trim() !== before.unclear.trim();
  const after = { ...before, ...(isAskedAnew && { isSettled: false }), ...change };
  return { ...brief, remarks: { ...brief.remarks, [part]: after } };
}

/** With something changed about one point of the check. */
export function withReadiness<Brief extends TwoSides>(brief: Brief, point: Point, change: Partial<Readiness>): Brief {
  return { ...brief, ready: { ...brief.ready, [point]: { ...brief.ready[point], ...change } } };
}

/** Whether somebody asked something about a part, settled or not. */
export function isAsked({ unclear }: Remark): boolean {
  return unclear.trim() !== '';
}

/** Parts with a question that is not settled, in the order given. */
export function openParts(brief: Pick<TwoSides, 'remarks'>, parts: readonly string[]): readonly string[] {
  return parts.filter((part) => isAsked(remarkOf(brief, part)) && !remarkOf(brief, part).isSettled);
}

/**
 * Where the acceptance stands. unsaid: the assistant has not said anything · notYet: something is missing or unclear ·
 * begun: nothing stands against it, but not all is answered · ready: all four are yes and no question is open.
 */
type Acceptance = 'unsaid' | 'notYet' | 'begun' | 'ready';

export function acceptanceOf(brief: TwoSides): Acceptance {
  const answers = POINTS.map((point) => brief.ready[point].answer);
  const isOpen = openParts(brief, Object.keys(brief.remarks)).length > 0;
  if (isOpen || answers.includes('notYet') || brief.ownWordsFit === 'notYet') return 'notYet';
  if (answers.every((one) => one === 'yes')) return 'ready';
  const hasSaid = answers.includes('yes') || brief.ownWords.trim() !== '' || Object.values(brief.remarks).some(isAsked);
  return hasSaid ? 'begun' : 'unsaid';
}
