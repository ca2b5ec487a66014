/** The fields of a farewell, where one of them stands alone. */
import { PARTIES, type Party } from '#lib/sides.ts';
import { type Field, type FieldPlace, type Fields, named, oneOf, rowName, sayDay, saySide, sayYes } from '../fields.ts';
import { daysOffFields, stepFields } from '../steps/step-fields.ts';
import { DELETION, HANDOVER, SHEETS, TALK } from './document.ts';
import type { Words } from './view.tsx';

const access = (at: FieldPlace<Words>): string =>
  rowName(at, at.read(`access.${at.ids[0]}.name`), at.words.labels.access.unnamed);
const task = (at: FieldPlace<Words>): string =>
  rowName(at, at.read(`tasks.${at.ids[0]}.text`), at.words.labels.tasks.unnamed);
const source = (row: (at: FieldPlace<Words>) => string): Field<Words> => ({
  name: (at) => [row(at), at.common.source],
  say: (leaf, { common }) => (leaf ? common.otherSheet : ''),
  isInner: true,
});

const decision = (side: Party): Fields<Words> => ({
  [`decision.${side}.*`]: {
    name: ({ words: { labels }, sides, ids, common }) => [
      labels.parts.decision,
      sides[side],
      named(
        labels.decision.questions.filter((question) => !('side' in question) || question.side === side),
        ids[0],
        ({ text }) => text,
        common.other,
      ),
    ],
  },
});
const each = (group: string, keys: readonly string[], field: (key: string) => Field<Words>): Fields<Words> =>
  Object.fromEntries(keys.map((key) => [`${group}.${key}`, field(key)]));

export const fields: Fields<Words> = {
  variant: {
    name: ({ words }) => words.labels.variant,
    say: (leaf, { words }) => oneOf(words.labels.variants, leaf),
  },
  lastOn: { name: ({ words }) => words.labels.lastOn, say: sayDay },
  ...stepFields<Words>(
    ({ steps }) => steps,
    ({ labels: { groups } }) =>
      Object.fromEntries([...groups.planned, ...groups.immediate].map(({ id, title }) => [id, title])),
  ),
  ...daysOffFields,
  ...Object.assign({}, ...PARTIES.map(decision)),
  ...each('talk', TALK, (key) => ({
    name: ({ words: { labels }, common }) =>
      named(labels.talk.steps, key, (step) => ('text' in step ? (step.text ?? step.title) : step.title), common.other),
  })),
  'access.*': { name: access },
  'access.*.name': { name: (at) => [access(at), at.words.labels.access.name] },
  'access.*.purpose': { name: (at) => [access(at), at.words.labels.access.purpose] },
  'access.*.role': { name: (at) => [access(at), at.words.labels.access.role] },
  'access.*.revoker': { name: (at) => [access(at), at.words.labels.access.revoker], say: saySide },
  'access.*.on': { name: (at) => [access(at), at.words.labels.access.on], say: sayDay },
  'access.*.state': {
    name: (at) => [access(at), at.words.labels.access.state],
    say: (leaf, { words }) => oneOf(words.labels.access.states, leaf),
  },
  'access.*.doneOn': { name: (at) => [access(at), at.common.doneOn], say: sayDay },
  'access.*.source': source(access),
  'access.*.place': { name: (at) => [access(at), at.common.place], isInner: true },
  'tasks.*': { name: task },
  'tasks.*.text': { name: (at) => [task(at), at.words.labels.tasks.text] },
  'tasks.*.state': { name: (at) => [task(at), at.words.labels.tasks.state] },
  'tasks.*.on': { name: (at) => [task(at), at.words.labels.tasks.on], say: sayDay },
  'tasks.*.next': { name: (at) => [task(at), at.words.labels.tasks.next] },
  'tasks.*.source': source(task),
  'tasks.*.place': { name: (at) => [task(at), at.common.place], isInner: true },
  ...each('handover', HANDOVER, (key) => ({
    name: ({ words: { labels } }) => [labels.parts.handover, labels.handover[key as (typeof HANDOVER)[number]].label],
  })),
  'reference.tasks': { name: ({ words: { labels } }) => [labels.parts.reference, labels.reference.tasks.label] },
  'reference.example': { name: ({ words: { labels } }) => [labels.parts.reference, labels.reference.example.label] },
  'reference.closing': {
    name: ({ words: { labels } }) => [labels.parts.reference, labels.reference.closing],
    say: (leaf, { words }) => oneOf(words.labels.reference.closings, leaf),
  },
  'reference.text': { name: ({ words: { labels } }) => [labels.parts.reference, labels.reference.text] },
  'reference.isOwn': {
    name: ({ words: { labels } }) => [labels.parts.reference, labels.reference.text],
    say: (leaf, { words }) => words.labels.reference[leaf === true ? 'isOwn' : 'isDraft'],
  },
  ...each('deletion', DELETION, (key) => ({
    name: ({ words: { labels } }) => [labels.parts.deletion, labels.deletion[key as (typeof DELETION)[number]].label],
  })),
  ...each('leftOut', SHEETS, (key) => ({
    name: ({ words: { labels } }) => [labels.sheets.title, labels.sheets[key as (typeof SHEETS)[number]]],
    say: (leaf, at) => sayYes(leaf !== true, at),
  })),
};
