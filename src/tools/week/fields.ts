/** The fields of a week, where one of them stands alone. */
import { fill } from '#lib/fill.ts';
import { weekNumber } from '#lib/weeks.ts';
import { type FieldPlace, type Fields, oneOf, rowName, sayDay, saySide } from '../fields.ts';
import { sayEffort } from './effort.ts';
import { sheetName } from './name.ts';
import { tool } from './tool.ts';
import type { Words } from './view.tsx';

const row = (at: FieldPlace<Words>): string => rowName(at, at.read(`rows.${at.ids[0]}.text`));

export const fields: Fields<Words> = {
  title: {
    name: ({ common }) => common.title,
    say: (leaf, { words }) => tool.nameIn?.(String(leaf ?? ''), words) ?? '',
  },
  monday: {
    name: ({ words }) => words.labels.otherWeek,
    say: (leaf, { words }) => (leaf ? sheetName(String(leaf), words.labels) : ''),
  },
  hours: { name: ({ words }) => words.labels.hours },
  'rows.*': { name: row },
  'rows.*.text': { name: (at) => [row(at), at.words.labels.what] },
  'rows.*.side': { name: (at) => [row(at), at.words.labels.who], say: saySide },
  'rows.*.day': {
    name: (at) => [row(at), at.words.labels.when],
    say: (leaf, { words: { labels } }) => (leaf ? oneOf(labels.days, `d${leaf}`) : labels.noDay),
  },
  'rows.*.dueOn': {
    name: row,
    say: (leaf, at) => (leaf ? fill(at.words.labels.dueOn, { day: sayDay(leaf, at) }) : ''),
  },
  'rows.*.minutes': {
    name: (at) => [row(at), at.words.labels.effortLong],
    say: (leaf, { words, locale }) => (leaf ? sayEffort(Number(leaf), words.labels.effort, locale) : ''),
  },
  'rows.*.waitsFor': { name: (at) => [row(at), at.words.labels.waitsForField] },
  'rows.*.doneOn': { name: (at) => [row(at), at.common.doneOn], say: sayDay },
  'rows.*.movedTo': {
    name: row,
    say: (leaf, { words, common }) =>
      leaf ? fill(words.labels.moved, { n: weekNumber(String(leaf)) }) : common.notDone,
  },
  'rows.*.carried': {
    name: (at) => [row(at), at.common.carried],
    say: (leaf, { common }) => (leaf ? fill(common.times, { n: Number(leaf) }) : ''),
    isInner: true,
  },
  'rows.*.place': { name: (at) => [row(at), at.common.place], isInner: true },
};
