/** The fields of the user manual, where one of them stands alone. */
import { PARTIES, type Party } from '#lib/sides.ts';
import { type FieldPlace, type Fields, named } from '../fields.ts';
import type { Words } from './view.tsx';

const ofSide = (side: Party): Fields<Words> => {
  const name = ({ sides, words, ids, common }: FieldPlace<Words>): readonly string[] => [
    sides[side],
    named(words.prompts, ids[0], ({ question }) => question, common.other),
  ];
  return {
    [`${side}.choices.*`]: {
      name,
      say: (leaf, { words, ids }) =>
        named(words.prompts.find(({ id }) => id === ids[0])?.options ?? [], String(leaf), ({ label }) => label, ''),
    },
    [`${side}.texts.*`]: { name },
  };
};
export const fields: Fields<Words> = Object.assign({}, ...PARTIES.map(ofSide));
