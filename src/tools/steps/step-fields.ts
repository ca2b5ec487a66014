/** Fields of dated steps, alike in every plan: given ones from content/, and own ones. */
import { fill } from '#lib/fill.ts';
import { type FieldPlace, type Fields, oneOf, rowName, sayDay, saySide, sayTick, sayYes } from '../fields.ts';

interface Step {
  readonly id: string;
  readonly text: string;
}

/** @param steps all steps content/ gives @param sections titles of the parts they stand in, by id */
export function stepFields<Words>(
  steps: (words: Words) => readonly Step[],
  sections: (words: Words) => Readonly<Record<string, string>>,
): Fields<Words> {
  const name = (at: FieldPlace<Words>): string => {
    const [id = ''] = at.ids;
    const given = steps(at.words).find((step) => step.id === id)?.text;
    const own = at.read(`own.${id}.text`);
    return given ?? (own ? rowName(at, own) : at.common.other);
  };
  return {
    'items.*.done': { name, say: sayTick },
    'items.*.note': { name: (at) => [name(at), at.frame.steps.note] },
    'items.*.text': { name: (at) => [name(at), at.frame.steps.row.wording] },
    'items.*.owner': { name: (at) => [name(at), at.frame.steps.row.owner], say: saySide },
    'items.*.on': { name: (at) => [name(at), at.frame.steps.row.day], say: sayDay },
    'items.*.skipped': { name: (at) => [name(at), at.frame.steps.skipped], say: sayYes },
    'items.*.reason': { name: (at) => [name(at), at.frame.steps.row.reason] },
    'items.*.hidden': { name: (at) => [name(at), at.common.hidden], say: sayYes },
    'items.*.place': { name: (at) => [name(at), at.common.place], isInner: true },
    'items.*': { name },
    'own.*': { name },
    'own.*.text': { name: (at) => [name(at), at.frame.steps.row.wording] },
    'own.*.owner': { name: (at) => [name(at), at.frame.steps.row.owner], say: saySide },
    'own.*.phase': {
      name: (at) => [name(at), at.frame.steps.row.phase],
      say: (leaf, at) => oneOf(sections(at.words), leaf),
    },
    'own.*.place': { name: (at) => [name(at), at.common.place], isInner: true },
  };
}

/** What a plan skips: the days follow from the region. */
export const daysOffFields: Fields<unknown> = {
  region: {
    name: ({ frame }) => frame.daysOff.region,
    say: (leaf, { regions, frame }) => (leaf ? oneOf(regions, leaf) : frame.daysOff.none),
  },
  daysOff: {
    name: ({ frame }) => frame.daysOff.title,
    say: (leaf, { common }) => (leaf ? fill(common.days, { n: String(leaf).split(' ').length }) : ''),
    isInner: true,
  },
};
