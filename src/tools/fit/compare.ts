/**
 * Makes topics to talk about out of two sides' answers. No sum, no average: a side stands at its most cautious answer, because a total hides
 * the one point where things will jam. All rules treat both sides alike.
 */
import { PARTIES, type Party } from '#lib/sides.ts';
import { type Dimension, type Must, mustsOf, ratingOf, type Statement, verdictOf } from './answers.ts';
import { type Answers, type Fit, RATINGS, type Round, type Verdict } from './tool.ts';

/** Where a side stands on a topic. */
export interface Standing {
  /** 0 “not true” to 3 “fully”; undefined while nothing is known. */
  readonly step: number | undefined;
  /** Something of it is unanswered or not known yet. */
  readonly isPartOpen: boolean;
  /** Said “not known yet” and nothing else. */
  readonly isUnknown: boolean;
}
/**
 * far: two steps or more apart, or a must-have that is not settled · doubt: a side rather disagrees · open: something is not known yet ·
 * near: no surprise to expect
 */
type Urgency = 'far' | 'doubt' | 'open' | 'near';
export interface Topic extends Readonly<Record<Party, Standing>> {
  readonly dimension: Dimension;
  readonly urgency: Urgency;
}
export interface MustTopic extends Readonly<Record<Party, Verdict | ''>> {
  readonly must: Must;
  readonly isSettled: boolean;
}

const FAR = 2;
/** Below this step a side rather disagrees. */
const AGREES = 2;
const ORDER: readonly Urgency[] = ['far', 'doubt', 'open', 'near'];

function standingOf(answers: Answers, statements: readonly Statement[]): Standing {
  const ratings = statements.map(({ id }) => ratingOf(answers, id));
  const steps = ratings.flatMap((rating) => (rating === '' || rating === 'unknown' ? [] : [RATINGS.indexOf(rating)]));
  return {
    step: steps.length === 0 ? undefined : Math.min(...steps),
    isPartOpen: steps.length < statements.length,
    isUnknown: steps.length === 0 && ratings.includes('unknown'),
  };
}

/** Steps between two sides; undefined while one of them knows nothing. */
export function distanceOf(a: Standing, b: Standing): number | undefined {
  return a.step === undefined || b.step === undefined ? undefined : Math.abs(a.step - b.step);
}

export function urgencyOf(a: Standing, b: Standing): Urgency {
  if ((distanceOf(a, b) ?? 0) >= FAR) return 'far';
  if ([a, b].some(({ step }) => step !== undefined && step < AGREES)) return 'doubt';
  return a.isPartOpen || b.isPartOpen ? 'open' : 'near';
}

/** All dimensions, what needs talking about first; equal ones in the order of the questions. */
export function topicsOf({ client, assistant }: Round, dimensions: readonly Dimension[]): readonly Topic[] {
  const topics = dimensions.map((dimension): Topic => {
    const sides = {
      client: standingOf(client, dimension.client),
      assistant: standingOf(assistant, dimension.assistant),
    };
    return { dimension, ...sides, urgency: urgencyOf(sides.client, sides.assistant) };
  });
  const rank = ({ urgency }: Topic): number => ORDER.indexOf(urgency);
  const apart = (topic: Topic): number => distanceOf(topic.client, topic.assistant) ?? 0;
  return topics.sort((a, b) => rank(a) - rank(b) || apart(b) - apart(a));
}

/**
 * Must-haves that at least one side answered or added; those with a no, or something not known yet, come first. What a side leaves free of the
 * list is no must for it. What the other side added it may not have seen: that is settled by two answers only.
 */
export function mustTopicsOf(fit: Fit, { client, assistant }: Round, musts: readonly Must[]): readonly MustTopic[] {
  return mustsOf(fit, musts)
    .map((must): MustTopic => {
      const verdicts = { client: verdictOf(client, must.id), assistant: verdictOf(assistant, must.id) };
      const fine = must.question === '' ? ['yes'] : ['yes', ''];
      return { must, ...verdicts, isSettled: PARTIES.every((side) => fine.includes(verdicts[side])) };
    })
    .filter((topic) => topic.must.question === '' || PARTIES.some((side) => topic[side] !== ''))
    .sort((a, b) => Number(a.isSettled) - Number(b.isSettled));
}

/** How the distance on a topic has changed since; undefined where one of the rounds knows too little. */
type Move = 'closer' | 'apart' | 'same';
export function moveOf(then: Topic, now: Topic): Move | undefined {
  const [before, after] = [distanceOf(then.client, then.assistant), distanceOf(now.client, now.assistant)];
  if (before === undefined || after === undefined) return undefined;
  return after === before ? 'same' : after < before ? 'closer' : 'apart';
}
