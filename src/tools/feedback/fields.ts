/** The fields of a feedback talk, where one of them stands alone. */
import { PARTIES, type Party } from '#lib/sides.ts';
import { type Field, type FieldPlace, type Fields, named, oneOf, rowName, sayDay, saySide, sayYes } from '../fields.ts';
import { tool } from './tool.ts';
import type { Words } from './view.tsx';

const formatName = ({ formats }: Words, id: unknown): string => named(formats, String(id), ({ name }) => name, '');
const action = (at: FieldPlace<Words>): string =>
  rowName(at, at.read(`actions.${at.ids[0]}.text`), at.words.labels.unnamed);
const planned = (at: FieldPlace<Words>): string =>
  formatName(at.words, at.read(`dates.${at.ids[0]}.format`)) || at.common.other;
const part = ({ words, ids: [id = ''], common }: FieldPlace<Words>): string => {
  const { open, rules } = words.labels;
  return oneOf({ open, rules }, id) || named(words.parts, id, ({ title }) => title, common.other);
};
const ofSide = (side: Party): Fields<Words> => ({
  [`ready.${side}`]: { name: ({ sides, words }) => [sides[side], words.labels.otherReady], say: sayYes },
  [`notes.${side}.*`]: {
    name: ({ sides, words, ids, common }) => [
      sides[side],
      named(words.questions, ids[0], ({ text }) => text, common.other),
    ],
  },
});
const format = (name: Field<Words>['name']): Field<Words> => ({
  name,
  say: (leaf, { words }) => formatName(words, leaf),
});

export const fields: Fields<Words> = {
  title: {
    name: ({ common }) => common.title,
    say: (leaf, { words }) => tool.nameIn?.(String(leaf ?? ''), words) ?? '',
  },
  format: format(({ words }) => words.labels.which),
  on: { name: ({ words }) => words.labels.on, say: sayDay },
  next: { name: ({ words }) => words.labels.next, say: sayDay },
  isFollowed: { name: ({ words }) => words.labels.nextTalk, say: sayYes, isInner: true },
  ...Object.assign({}, ...PARTIES.map(ofSide)),
  'minutes.*': { name: (at) => [at.words.labels.minutesOf, part(at)] },
  'actions.*': { name: action },
  'actions.*.text': { name: (at) => [action(at), at.words.labels.what] },
  'actions.*.side': { name: (at) => [action(at), at.words.labels.who], say: saySide },
  'actions.*.on': { name: (at) => [action(at), at.words.labels.until], say: sayDay },
  'actions.*.doneOn': { name: (at) => [action(at), at.common.doneOn], say: sayDay },
  'actions.*.place': { name: (at) => [action(at), at.common.place], isInner: true },
  'dates.*': { name: (at) => [at.words.labels.dates, planned(at)] },
  'dates.*.on': { name: (at) => [at.words.labels.dates, planned(at)], say: sayDay },
  'dates.*.format': { ...format((at) => [at.words.labels.dates, at.words.labels.which]), isInner: true },
};
