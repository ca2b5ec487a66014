/** The fields of a first talk, where one of them stands alone. */
import { fill } from '#lib/fill.ts';
import { type FieldPlace, type Fields, named, oneOf, rowName, sayDay, saySide, sayTick } from '../fields.ts';
import type { Question } from './document.ts';
import type { Words } from './view.tsx';

const theme = ({ themes }: Words, id: unknown, otherwise: string): string =>
  named(themes, String(id), ({ title }) => title, otherwise);
const ofQuestion = (
  { words, ids }: FieldPlace<Words>,
  say: (question: Question) => string,
  otherwise: string,
): string =>
  named(
    words.themes.flatMap(({ questions }) => questions),
    ids[0],
    say,
    otherwise,
  );
const listed = (at: FieldPlace<Words>): string => ofQuestion(at, ({ text }) => text, at.common.other);
const own = (at: FieldPlace<Words>): string => rowName(at, at.read(`own.${at.ids[0]}.text`), at.words.labels.own);
const task = (at: FieldPlace<Words>): string =>
  rowName(at, at.read(`tasks.${at.ids[0]}.text`), at.words.labels.newTask);

export const fields: Fields<Words> = {
  person: { name: ({ words }) => words.labels.person },
  heldOn: { name: ({ words }) => words.labels.heldOn, say: sayDay },
  whose: {
    name: ({ words }) => words.labels.whose,
    say: (leaf, at) => saySide(leaf, at) || at.words.labels.whoseBoth,
  },
  'minutes.*': {
    name: ({ words, ids, common }) => fill(words.labels.minutesFor, { theme: theme(words, ids[0], common.other) }),
    say: (leaf, { words, ids }) =>
      String(leaf ?? '') || named(words.themes, ids[0], ({ minutes }) => String(minutes), ''),
  },
  'listed.*': { name: listed },
  'listed.*.use': {
    name: listed,
    say: (leaf, at) => {
      const ways = { yes: at.common.onSheet, no: at.common.leftOut };
      return oneOf(ways, leaf) || ofQuestion(at, ({ usual }) => (usual ? ways.yes : ways.no), '');
    },
  },
  'listed.*.answer': { name: (at) => [listed(at), at.words.labels.answer] },
  'listed.*.place': { name: (at) => [listed(at), at.common.place], isInner: true },
  'own.*': { name: own },
  'own.*.text': { name: (at) => [at.words.labels.own, own(at)] },
  'own.*.theme': { name: (at) => [own(at), at.common.section], say: (leaf, at) => theme(at.words, leaf, '') },
  'own.*.asker': { name: (at) => [own(at), at.words.labels.whoAsks], say: saySide },
  'own.*.answer': { name: (at) => [own(at), at.words.labels.answer] },
  'own.*.place': { name: (at) => [own(at), at.common.place], isInner: true },
  next: { name: ({ words }) => words.labels.next, say: (leaf, { words }) => oneOf(words.labels.nextChoices, leaf) },
  why: { name: ({ words }) => words.labels.why },
  'tasks.*': { name: task },
  'tasks.*.text': { name: (at) => [task(at), at.words.labels.taskText] },
  'tasks.*.side': { name: (at) => [task(at), at.words.labels.taskSide], say: saySide },
  'tasks.*.on': { name: (at) => [task(at), at.words.labels.taskOn], say: sayDay },
  'tasks.*.done': { name: task, say: sayTick },
  'tasks.*.place': { name: (at) => [task(at), at.common.place], isInner: true },
};
