/** The fields of the fit, where one of them stands alone. */
import { fill } from '#lib/fill.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { type FieldPlace, type Fields, named, oneOf, rowName } from '../fields.ts';
import { statementsOf } from './answers.ts';
import { ROUNDS, type RoundId } from './tool.ts';
import type { Words } from './view.tsx';

const own = (at: FieldPlace<Words>): string => rowName(at, at.read(`own.${at.ids[0]}.text`), at.words.labels.ownMust);
const must = (at: FieldPlace<Words>): string => {
  const [id = ''] = at.ids;
  const text = at.read(`own.${id}.text`);
  return named(at.words.musts, id, ({ text: given }) => given, text ? rowName(at, text) : at.common.other);
};
const topic = ({ words, ids, common }: FieldPlace<Words>, otherwise = common.other): string =>
  named(words.dimensions, ids[0], ({ name }) => name, otherwise);

const ofSide = (round: RoundId, side: Party): Fields<Words> => {
  const from = ({ words, sides }: FieldPlace<Words>): readonly string[] => [words.labels.rounds[round], sides[side]];
  return {
    [`rounds.${round}.${side}.isFinished`]: {
      name: ({ words }) => words.labels.rounds[round],
      say: (leaf, { words: { labels } }) =>
        fill(labels.status[leaf === true ? 'finished' : 'answering'], { side: labels.sides[side] }),
    },
    [`rounds.${round}.${side}.ratings.*`]: {
      name: (at) => [
        ...from(at),
        named(statementsOf(at.words.dimensions, side), at.ids[0], ({ text }) => text, at.common.other),
      ],
      say: (leaf, { words }) => oneOf(words.labels.scale, leaf),
    },
    [`rounds.${round}.${side}.musts.*`]: {
      name: (at) => [...from(at), must(at)],
      say: (leaf, { words }) => oneOf(words.labels.verdicts, leaf),
    },
    [`rounds.${round}.${side}.notes.*`]: { name: (at) => [...from(at), topic(at), at.words.labels.paperNote] },
  };
};
const ofRound = (round: RoundId): Fields<Words> => ({
  ...Object.assign({}, ...PARTIES.map((side) => ofSide(round, side))),
  [`rounds.${round}.results.*`]: {
    name: (at) => {
      const given = topic(
        at,
        named(at.words.musts, at.ids[0], ({ text }) => text, at.read(`own.${at.ids[0]}.text`)),
      );
      return [at.words.labels.rounds[round], at.words.labels.result, given || at.common.other];
    },
  },
});

export const fields: Fields<Words> = {
  'own.*': { name: own },
  'own.*.text': { name: (at) => [at.words.labels.ownMust, own(at)] },
  'own.*.place': { name: (at) => [own(at), at.common.place], isInner: true },
  ...Object.assign({}, ...ROUNDS.map(ofRound)),
  'seen.*': { name: ({ words }) => words.labels.picture, isInner: true },
};
