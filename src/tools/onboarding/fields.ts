/** The fields of the onboarding plan, where one of them stands alone. */
import { type FieldPlace, type Fields, rowName, sayDay, saySide } from '../fields.ts';
import { daysOffFields, stepFields } from '../steps/step-fields.ts';
import type { Words } from './view.tsx';

const access = (at: FieldPlace<Words>): string =>
  rowName(at, at.read(`access.${at.ids[0]}.tool`), at.words.labels.access.unnamed);
const told = ({ words }: FieldPlace<Words>): string => words.labels.since.title;

export const fields: Fields<Words> = {
  startsOn: { name: ({ words }) => words.labels.startsOn, say: sayDay },
  ...stepFields<Words>(
    ({ phases }) => phases.flatMap(({ items }) => items),
    ({ phases }) => Object.fromEntries(phases.map(({ id, title }) => [id, title])),
  ),
  'access.*': { name: access },
  'access.*.tool': { name: (at) => [access(at), at.words.labels.access.tool] },
  'access.*.purpose': { name: (at) => [access(at), at.words.labels.access.purpose] },
  'access.*.role': { name: (at) => [access(at), at.words.labels.access.role] },
  'access.*.revoker': { name: (at) => [access(at), at.words.labels.access.revoker], say: saySide },
  'access.*.place': { name: (at) => [access(at), at.common.place], isInner: true },
  ...daysOffFields,
  // What the other side was told, to tell it what is new: of the tool's own concern.
  'told.on': { name: told, say: sayDay, isInner: true },
  'told.startsOn': { name: (at) => [told(at), at.words.labels.startsOn], say: sayDay, isInner: true },
  'told.steps.*': { name: told, isInner: true },
  'told.steps.*.state': {
    name: told,
    say: (leaf, { frame: { steps }, common }) =>
      leaf === 'done' ? steps.done : leaf === 'skipped' ? steps.skipped : common.notDone,
    isInner: true,
  },
  'told.steps.*.on': { name: (at) => [told(at), at.frame.steps.row.day], say: sayDay, isInner: true },
  'told.steps.*.note': { name: (at) => [told(at), at.frame.steps.note], isInner: true },
};
