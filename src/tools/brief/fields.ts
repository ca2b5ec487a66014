/** The fields of a brief, where one of them stands alone. */
import { fill } from '#lib/fill.ts';
import { type Field, type FieldPlace, type Fields, oneOf, rowName, sayDay, sayYes } from '../fields.ts';
import { placeOf } from '../places.ts';
import { TEXT_FIELDS, type TextField } from './tool.ts';
import { POINTS, type Point } from './two-sides.ts';
import type { Words } from './view.tsx';

/** The part of the brief a question is about. */
const part = ({ words: { labels }, ids: [id = ''], common }: FieldPlace<Words>): string =>
  Object.hasOwn(labels.fields, id) ? labels.fields[id as keyof typeof labels.fields].label : common.other;
const term = (at: FieldPlace<Words>): string => rowName(at, at.read(`terms.${at.ids[0]}.text`));
const point = (id: Point): Fields<Words> => ({
  [`ready.${id}.answer`]: {
    name: ({ words }) => words.labels.check.points[id],
    say: (leaf, { words }) => oneOf(words.labels.check.answers, leaf),
  },
  [`ready.${id}.missing`]: { name: ({ words: { labels } }) => [labels.check.points[id], labels.check.missing] },
});
const typed = (id: TextField): Field<Words> => ({ name: ({ words }) => words.labels.fields[id].question });

export const fields: Fields<Words> = {
  ...(Object.fromEntries(TEXT_FIELDS.map((id) => [id, typed(id)])) as Fields<Words>),
  from: { name: ({ words }) => words.labels.from },
  to: { name: ({ words }) => words.labels.to },
  dueOn: { name: ({ words: { labels } }) => [labels.fields.due.question, labels.day], say: sayDay },
  dueTime: { name: ({ words: { labels } }) => [labels.fields.due.question, labels.time] },
  zone: {
    name: ({ words: { labels } }) => [labels.fields.due.question, labels.zone],
    say: (leaf, { words: { labels }, frame }) => (leaf ? placeOf(String(leaf), frame) : labels.noZone),
  },
  stage: {
    name: ({ words }) => words.labels.standing.stage,
    say: (leaf, { words }) => oneOf(words.labels.standing.stages, leaf || 'draft'),
  },
  stageOn: { name: ({ words, common }) => [words.labels.standing.stage, common.since], say: sayDay },
  usedHours: { name: ({ words }) => words.labels.standing.used },
  isTemplate: { name: ({ words }) => words.labels.standing.keep, say: sayYes },
  repeat: {
    name: ({ words }) => words.labels.standing.repeat,
    say: (leaf, { words }) => oneOf(words.labels.standing.rhythms, leaf || 'once'),
  },
  repeatDay: { name: ({ words, common }) => [words.labels.standing.repeat, common.dayOfMonth] },
  ...Object.assign({}, ...POINTS.map(point)),
  'remarks.*': { name: part },
  'remarks.*.unclear': { name: (at) => [part(at), at.words.labels.remark.question] },
  'remarks.*.answer': { name: (at) => [part(at), at.words.labels.remark.answerOfClient] },
  'remarks.*.isSettled': { name: (at) => [part(at), at.words.labels.remark.settled], say: sayYes },
  ownWords: { name: ({ words }) => words.labels.check.ownWords },
  ownWordsFit: {
    name: ({ words: { labels } }) => [labels.check.ownWords, labels.back.fits],
    say: (leaf, { words }) => oneOf(words.labels.back.fitAnswers, leaf),
  },
  ownWordsAnswer: { name: ({ words: { labels } }) => [labels.check.ownWords, labels.back.correct] },
  'dismissed.*': {
    name: ({ words: { labels } }) => [labels.hints.title, labels.hints.leave],
    say: sayYes,
    isInner: true,
  },
  'terms.*': { name: (at) => [at.words.labels.hints.terms, term(at)] },
  'terms.*.text': { name: (at) => [at.words.labels.hints.terms, term(at)] },
  'terms.*.meaning': {
    name: (at) =>
      fill(at.words.labels.hints.meaning, { word: at.read(`terms.${at.ids[0]}.text`) || at.common.unnamed }),
  },
};
