/** The fields of an agreement, where one of them stands alone. */
import { sayWindows } from '#lib/say-windows.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { type Field, type FieldPlace, type Fields, named, oneOf, rowName, sayDay, sayYes } from '../fields.ts';
import { type Step, TEXT_FIELDS, type TextField } from './document.ts';
import { sayAnswer, sayStep } from './say.ts';
import type { Words } from './view.tsx';

/** Contacts and deputies have the same labels on both sides. */
const sideOf = (key: TextField): Party | undefined => PARTIES.find((side) => key.startsWith(side));
const typed = (key: TextField): Field<Words> => ({
  name: ({ words: { labels }, sides }) => {
    const side = sideOf(key);
    const { label } = labels.fields[key];
    return side ? [sides[side], label] : label;
  },
});

const row =
  (list: string, naming = 'text') =>
  (at: FieldPlace<Words>): string =>
    rowName(at, at.read(`${list}.${at.ids[0]}.${naming}`), at.words.labels.unnamed);
const lines = (list: string, title: (at: FieldPlace<Words>) => readonly string[]): Fields<Words> => {
  const name = (at: FieldPlace<Words>): readonly string[] => [...title(at), row(list)(at)];
  return {
    [`${list}.*`]: { name },
    [`${list}.*.text`]: { name },
    [`${list}.*.place`]: { name: (at) => [...name(at), at.common.place], isInner: true },
  };
};

const area = (at: FieldPlace<Words>): string => {
  const own = at.read(`ownAreas.${at.ids[0]}.text`);
  return named(at.words.areas, at.ids[0], ({ name }) => name, own ? rowName(at, own) : at.common.other);
};
const sayMark: Field<Words>['say'] = (leaf, { words }) => sayStep(String(leaf ?? '') as Step, words.steps);
const channel = row('channels', 'name');
const duty = ({ words, ids, common }: FieldPlace<Words>): string =>
  named(words.duties, ids[0], ({ text }) => text, common.other);
const change = (at: FieldPlace<Words>): string =>
  rowName(at, at.read(`changes.${at.ids[0]}.what`), at.words.labels.changes.untitled);

const ofSide = (side: Party): Fields<Words> => ({
  [`${side}Windows`]: {
    name: ({ words, sides }) => [sides[side], words.labels.windows.field],
    say: (leaf, { locale }) => sayWindows(String(leaf ?? ''), locale),
  },
  [`areas.*.${side}`]: { name: (at) => [area(at), at.sides[side]], say: sayMark },
  [`channels.*.${side}`]: { name: (at) => [channel(at), at.words.labels.channels[side]] },
  [`changes.*.${side}`]: {
    name: (at) => [change(at), at.words.labels.changes.answers, at.sides[side]],
    say: (leaf, { words }) => sayAnswer(leaf, words),
  },
  ...lines(`${side}Duties`, ({ words, sides }) => [sides[side], words.labels.duties.label]),
});

export const fields: Fields<Words> = {
  ...(Object.fromEntries(TEXT_FIELDS.map((key) => [key, typed(key)])) as Fields<Words>),
  hoursMin: { name: ({ words: { labels } }) => [labels.hours.title, labels.hours.min] },
  hoursMax: { name: ({ words: { labels } }) => [labels.hours.title, labels.hours.max] },
  hoursPer: {
    name: ({ words: { labels } }) => [labels.hours.title, labels.hours.per],
    say: (leaf, { words: { labels } }) => {
      const { week, month, open } = labels.hours;
      return oneOf({ week, month }, leaf) || open;
    },
  },
  reviewOn: { name: ({ words }) => words.labels.changes.review, say: sayDay },
  reviewedOn: { name: ({ common }) => common.reviewedOn, say: sayDay },
  ...lines('inside', ({ words }) => [words.labels.inside.title]),
  ...lines('outside', ({ words }) => [words.labels.outside.title]),
  ...lines('ownAreas', ({ words }) => [words.labels.areas.own]),
  'areas.*': { name: area },
  'areas.*.agreed': { name: (at) => [area(at), at.words.labels.areas.agreed], say: sayMark },
  'areas.*.limit': { name: (at) => [area(at), at.words.labels.areas.limit] },
  'areas.*.informs': { name: (at) => [area(at), at.words.labels.areas.informs] },
  'areas.*.by': { name: (at) => [area(at), at.words.labels.areas.by] },
  'channels.*': { name: channel },
  'channels.*.name': { name: (at) => [channel(at), at.words.labels.channels.name] },
  'channels.*.use': { name: (at) => [channel(at), at.words.labels.channels.use] },
  'channels.*.avoid': { name: (at) => [channel(at), at.words.labels.channels.avoid] },
  'channels.*.place': { name: (at) => [channel(at), at.common.place], isInner: true },
  'duties.*': { name: duty },
  'duties.*.on': { name: (at) => [duty(at), at.words.labels.duties.done], say: sayYes },
  'duties.*.how': { name: (at) => [duty(at), at.words.labels.duties.howShort] },
  'changes.*': { name: change },
  'changes.*.on': { name: (at) => [change(at), at.words.labels.changes.on], say: sayDay },
  'changes.*.what': { name: (at) => [change(at), at.words.labels.changes.what] },
  'changes.*.why': { name: (at) => [change(at), at.words.labels.changes.why] },
  'changes.*.hours': { name: (at) => [change(at), at.words.labels.changes.hours] },
  'changes.*.price': { name: (at) => [change(at), at.words.labels.changes.price] },
  'changes.*.from': { name: (at) => [change(at), at.words.labels.changes.from], say: sayDay },
  'changes.*.until': { name: (at) => [change(at), at.words.labels.changes.until], say: sayDay },
  'changes.*.whyNot': { name: (at) => [change(at), at.words.labels.changes.whyNot] },
  'changes.*.noOn': { name: (at) => [change(at), at.words.labels.changes.noOn], say: sayDay },
  'changes.*.place': { name: (at) => [change(at), at.common.place], isInner: true },
  ...Object.assign({}, ...PARTIES.map(ofSide)),
};
