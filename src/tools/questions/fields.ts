/** The fields of the list of questions, where one of them stands alone. */
import { fill } from '#lib/fill.ts';
import { type FieldPlace, type Fields, rowName, sayDay, saySide, sayYes } from '../fields.ts';
import type { Words } from './view.tsx';

const question = (at: FieldPlace<Words>): string =>
  rowName(at, at.read(`items.${at.ids[0]}.text`), at.words.labels.newQuestion);
const term = (at: FieldPlace<Words>): string =>
  rowName(at, at.read(`terms.${at.ids[0]}.word`), at.words.labels.newTerm);

export const fields: Fields<Words> = {
  'draft.text': { name: ({ words }) => words.labels.ask },
  'draft.isBlocking': { name: ({ words: { labels } }) => [labels.ask, labels.blocks], say: sayYes },
  'items.*': { name: question },
  'items.*.text': { name: (at) => [question(at), at.words.labels.question] },
  'items.*.asker': { name: (at) => [question(at), at.words.labels.whoAsks], say: saySide },
  'items.*.isBlocking': {
    name: question,
    say: (leaf, { words: { labels } }) => (leaf === true ? labels.blocking : labels.canWait),
  },
  'items.*.by': { name: (at) => [question(at), at.words.labels.by], say: sayDay },
  'items.*.answer': { name: (at) => [question(at), at.words.labels.answer] },
  'items.*.topic': { name: (at) => [question(at), at.words.labels.topic] },
  'items.*.askedOn': { name: (at) => [question(at), at.common.askedOn], say: sayDay },
  'items.*.answeredOn': { name: (at) => [question(at), at.common.filedOn], say: sayDay },
  'items.*.times': {
    name: question,
    say: (leaf, { words }) => (leaf ? fill(words.labels.times, { n: Number(leaf) }) : ''),
  },
  'items.*.place': { name: (at) => [question(at), at.common.place], isInner: true },
  'terms.*': { name: term },
  'terms.*.word': { name: (at) => [term(at), at.words.labels.word] },
  'terms.*.meaning': { name: (at) => [term(at), at.words.labels.meaning] },
  'terms.*.place': { name: (at) => [term(at), at.common.place], isInner: true },
};
