/** Reading and changing one side's answers. An answer taken back leaves no trace. */
import { type Identified, inOrder } from '#lib/rows.ts';
import type { Party } from '#lib/sides.ts';
import { type Answers, type Fit, NO_ANSWERS, type OwnMust, type Rating, type RoundId, type Verdict } from './tool.ts';

export interface Statement {
  readonly id: string;
  readonly text: string;
}
/** A topic to rate: statements for each side, and the question that opens the talk about it. */
export interface Dimension {
  readonly id: string;
  readonly level: 'personal' | 'competence';
  readonly name: string;
  readonly question: string;
  readonly client: readonly Statement[];
  readonly assistant: readonly Statement[];
}
export interface Must {
  readonly id: string;
  readonly text: string;
  /** '' for must-haves of one's own. */
  readonly question: string;
}

const at = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

export const ratingOf = ({ ratings }: Answers, id: string): Rating | '' => at(ratings, id) ?? '';
export const verdictOf = ({ musts }: Answers, id: string): Verdict | '' => at(musts, id) ?? '';
export const noteOf = ({ notes }: Answers, id: string): string => at(notes, id) ?? '';
export const resultOf = (results: Readonly<Record<string, string>>, id: string): string => at(results, id) ?? '';

function put<T extends string>(
  record: Readonly<Record<string, T | ''>>,
  id: string,
  value: T | '',
): Record<string, T | ''> {
  const { [id]: _, ...others } = record;
  return value === '' ? others : { ...others, [id]: value };
}

/** With something changed about one side's answers in one round. */
function withAnswers(fit: Fit, round: RoundId, side: Party, change: (answers: Answers) => Partial<Answers>): Fit {
  const own = fit.rounds[round];
  const answers = own[side] ?? NO_ANSWERS;
  return {
    ...fit,
    rounds: { ...fit.rounds, [round]: { ...own, [side]: { ...answers, ...change(answers) } } },
  };
}
export const withRating = (fit: Fit, round: RoundId, side: Party, id: string, rating: Rating | ''): Fit =>
  withAnswers(fit, round, side, ({ ratings }) => ({ ratings: put(ratings, id, rating) }));
export const withVerdict = (fit: Fit, round: RoundId, side: Party, id: string, verdict: Verdict | ''): Fit =>
  withAnswers(fit, round, side, ({ musts }) => ({ musts: put(musts, id, verdict) }));
export const withNote = (fit: Fit, round: RoundId, side: Party, id: string, note: string): Fit =>
  withAnswers(fit, round, side, ({ notes }) => ({ notes: put(notes, id, note) }));
/** Whatever the other side has seen of this round, it has not seen this. */
export const withFinished = (fit: Fit, round: RoundId, side: Party, isFinished: boolean): Fit => ({
  ...withAnswers(fit, round, side, () => ({ isFinished })),
  seen: { ...fit.seen, [round]: false },
});

export function withResult(fit: Fit, round: RoundId, id: string, result: string): Fit {
  const own = fit.rounds[round];
  return { ...fit, rounds: { ...fit.rounds, [round]: { ...own, results: put(own.results, id, result) } } };
}

const ownMusts = (fit: Fit): readonly Identified<OwnMust>[] => inOrder(fit.own);

/** All must-haves: those everybody is asked, then the two's own as far as they have words. */
export function mustsOf(fit: Fit, musts: readonly Must[]): readonly Must[] {
  return [
    ...musts,
    ...ownMusts(fit).flatMap(({ id, text }) => (text.trim() === '' ? [] : [{ id, text: text.trim(), question: '' }])),
  ];
}

export interface Count {
  readonly done: number;
  readonly all: number;
}
/** How many of these statements have an answer; “not known yet” is one. */
export function countAnswered(answers: Answers, statements: readonly Statement[]): Count {
  return { done: statements.filter(({ id }) => ratingOf(answers, id) !== '').length, all: statements.length };
}

export const statementsOf = (dimensions: readonly Dimension[], side: Party): readonly Statement[] =>
  dimensions.flatMap((dimension) => dimension[side]);
