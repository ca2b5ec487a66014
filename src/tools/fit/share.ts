/** What one side may see of the other: nothing until both have said that they are finished. Every face reads a document through `seenBy`. */
import type { Role } from '../collaboration.ts';
import type { Answers, Fit, Round, RoundId } from './tool.ts';

export const bothFinished = ({ client, assistant }: Round): boolean => client.isFinished && assistant.isFinished;

export function hasAnswered({ ratings, musts }: Answers): boolean {
  return [...Object.values(ratings), ...Object.values(musts)].some((answer) => answer !== '');
}

/** Answers or notes. */
export const hasBegun = (answers: Answers): boolean => hasAnswered(answers) || Object.keys(answers.notes).length > 0;

/** Both have finished, and both sides' answers are here: one side's can still be on their way. */
export const isShared = (round: Round): boolean =>
  bothFinished(round) && hasAnswered(round.client) && hasAnswered(round.assistant);

/** The document as a side may see it. Who has not said which side they are sees nobody's answers yet. */
export function seenBy(fit: Fit, role: Role): Fit {
  return { ...fit, rounds: { first: seen(fit.rounds.first, role), weekFour: seen(fit.rounds.weekFour, role) } };
}

function seen(round: Round, role: Role): Round {
  if (isShared(round)) return round;
  const covered = ({ isFinished }: Answers): Answers => ({ isFinished, ratings: {}, musts: {}, notes: {} });
  return {
    ...round,
    client: role === 'client' ? round.client : covered(round.client),
    assistant: role === 'assistant' ? round.assistant : covered(round.assistant),
  };
}

/** The round one would look at: the second as soon as somebody has answered or finished there. */
export function latestRound({ rounds }: Pick<Fit, 'rounds'>): RoundId {
  const { client, assistant } = rounds.weekFour;
  return [client, assistant].some((answers) => answers.isFinished || hasAnswered(answers)) ? 'weekFour' : 'first';
}
