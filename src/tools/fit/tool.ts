/** Fit: both sides rate statements about working together, each alone, before the start and after four weeks. Statements are data in content/tools/fit.json. */
import * as v from 'valibot';
import { flag, group, place, recordOf, rowsOf, text } from '#lib/fields.ts';
import type { Placed, Rows } from '#lib/rows.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { defineTool } from '../tool.ts';
import { bothFinished, isShared, latestRound } from './share.ts';

/** Four steps of agreeing, in order, and “not known yet”. */
export const RATINGS = ['none', 'little', 'mostly', 'fully', 'unknown'] as const;
export type Rating = (typeof RATINGS)[number];
export const VERDICTS = ['yes', 'no', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const ROUNDS = ['first', 'weekFour'] as const;
export type RoundId = (typeof ROUNDS)[number];

/** What one side says in one round: ratings by statement, verdicts by must-have, notes by dimension; '' is no answer. */
export interface Answers {
  readonly isFinished: boolean;
  readonly ratings: Readonly<Record<string, Rating | ''>>;
  readonly musts: Readonly<Record<string, Verdict | ''>>;
  readonly notes: Readonly<Record<string, string>>;
}
export interface Round extends Readonly<Record<Party, Answers>> {
  /** What the two agreed, by topic: id of a dimension or of a must-have. */
  readonly results: Readonly<Record<string, string>>;
}
/** A must-have that one of the two added; both answer it. */
export interface OwnMust extends Placed {
  readonly text: string;
}
export interface Fit {
  readonly own: Rows<OwnMust>;
  readonly rounds: Readonly<Record<RoundId, Round>>;
  /** Rounds whose picture the other side has too: only here, see `whenSeen`. */
  readonly seen: Readonly<Record<RoundId, boolean>>;
}

export const NO_ANSWERS: Answers = Object.freeze({ isFinished: false, ratings: {}, musts: {}, notes: {} });
const texts = v.fallback(v.record(v.string(), text), {});
const AnswersShape = group({
  isFinished: flag,
  ratings: v.fallback(v.record(v.string(), v.fallback(v.picklist([...RATINGS, '']), '')), {}),
  musts: v.fallback(v.record(v.string(), v.fallback(v.picklist([...VERDICTS, '']), '')), {}),
  notes: texts,
});
const RoundShape = group({ client: AnswersShape, assistant: AnswersShape, results: texts });
const Shape = group({
  own: rowsOf(v.object({ text, place })),
  rounds: group({ first: RoundShape, weekFour: RoundShape }),
  seen: group({ first: flag, weekFour: flag }),
});

/** Steps of the onboarding plan that ask for a round. */
const STEPS: Readonly<Record<RoundId, string>> = { first: 'compare-fit', weekFour: 'repeat-fit' };

export const tool = defineTool<Fit>({
  id: 'fit',
  one: true,
  decode: (data) => v.parse(Shape, data),
  hides: (fit) => {
    const hidden = ROUNDS.filter((id) => !bothFinished(fit.rounds[id]));
    return (path) =>
      hidden.some((id) =>
        PARTIES.some((side) => path.startsWith(`rounds.${id}.${side}.`) && !path.endsWith('.isFinished')),
      );
  },
  tells: ({ rounds }) =>
    ROUNDS.filter((id) => isShared(rounds[id])).map((id) => ({ kind: 'reached', id, step: STEPS[id] })),
  staysHere: ['seen'],
  whenSeen: (fit, { rounds }) => ({
    ...fit,
    seen: recordOf(ROUNDS, (id) => fit.seen[id] || isShared(rounds[id])),
  }),
  passesNext: (fit, role) => {
    const round = latestRound(fit);
    return role !== '' && fit.rounds[round][role].isFinished && !fit.seen[round];
  },
  progress: ({ rounds }) => {
    const round = rounds[latestRound({ rounds })];
    return { done: PARTIES.filter((side) => round[side].isFinished).length, all: PARTIES.length };
  },
});
