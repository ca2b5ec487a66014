/** What a shared round gives to talk about: topics in order, must-haves, and where both stood in the round before. */
import type { Dimension, Must } from './answers.ts';
import { type MustTopic, mustTopicsOf, type Topic, topicsOf } from './compare.ts';
import { isShared } from './share.ts';
import type { Fit, RoundId } from './tool.ts';

export interface Talk {
  readonly round: RoundId;
  readonly topics: readonly Topic[];
  readonly musts: readonly MustTopic[];
  /** The topics of the first round, when this is the second and the first can be seen. */
  readonly earlier: readonly Topic[] | undefined;
}
interface Questions {
  readonly dimensions: readonly Dimension[];
  readonly musts: readonly Must[];
}

/** Undefined while one side's answers are still hidden or on their way. */
export function talkOf(fit: Fit, round: RoundId, { dimensions, musts }: Questions): Talk | undefined {
  const answers = fit.rounds[round];
  if (!isShared(answers)) return undefined;
  const hasEarlier = round === 'weekFour' && isShared(fit.rounds.first);
  return {
    round,
    topics: topicsOf(answers, dimensions),
    musts: mustTopicsOf(fit, answers, musts),
    earlier: hasEarlier ? topicsOf(fit.rounds.first, dimensions) : undefined,
  };
}

/** One thing to talk about, the same for screen, paper and text. */
export interface Point {
  readonly id: string;
  readonly name: string;
  /** '' for must-haves of one's own. */
  readonly question: string;
  readonly topic?: Topic;
  readonly must?: MustTopic;
}

/** Open must-haves first, then every topic that is not close together. */
export function pointsOf({ topics, musts }: Talk): readonly Point[] {
  return [
    ...musts
      .filter(({ isSettled }) => !isSettled)
      .map((topic) => ({ id: topic.must.id, name: topic.must.text, question: topic.must.question, must: topic })),
    ...topics
      .filter(({ urgency }) => urgency !== 'near')
      .map((topic) => ({
        id: topic.dimension.id,
        name: topic.dimension.name,
        question: topic.dimension.question,
        topic,
      })),
  ];
}
