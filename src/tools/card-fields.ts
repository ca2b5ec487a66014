/** The fields of the card of a collaboration, where one of them stands alone. */
import type binder from '#content/binder.json';
import { PARTIES, type Party } from '#lib/sides.ts';
import type { InLocale } from '#locales';
import { type Fields, oneOf, sayDay } from './fields.ts';
import { placeOf } from './places.ts';

export type CardWords = InLocale<typeof binder>;

const ofSide = (side: Party): Fields<CardWords> => ({
  [side]: { name: ({ words }) => words[side] },
  [`${side}Zone`]: {
    name: ({ sides, words }) => [sides[side], words.zone],
    say: (leaf, { frame }) => (leaf ? placeOf(String(leaf), frame) : ''),
  },
});

export const cardFields: Fields<CardWords> = {
  ...Object.assign({}, ...PARTIES.map(ofSide)),
  role: { name: ({ words }) => words.role, say: (leaf, { words: { roles } }) => oneOf(roles, leaf) || roles.none },
  startsOn: { name: ({ words }) => words.startsOn, say: sayDay },
  archivedOn: { name: ({ common }) => common.archivedOn, say: sayDay },
};
