/** The task brief: twelve things the other person cannot know, in the order one thinks of them (facts R8). */
import * as v from 'valibot';
import { dayOrNone, flag, group, recordOf, text, zoneOrNone } from '#lib/fields.ts';
import { defineTool } from '../tool.ts';
import { asStart } from './as-start.ts';
import { asideShape, type PutAside, termsOf } from './put-aside.ts';
import { type TwoSides, twoSidesShape } from './two-sides.ts';

/** The first nine of the twelve questions; scope has two parts. The tenth, the deadline, is asked in fields of its own. */
export const BEFORE_DUE = [
  ['title'],
  ['purpose'],
  ['result'],
  ['included', 'excluded'],
  ['inputs'],
  ['access'],
  ['steps'],
  ['examples'],
  ['acceptance'],
] as const;
const AFTER_DUE = ['interim', 'capHours', 'atCap', 'questions'] as const;
/** Everything a form asks, in its order, with what stands for the deadline in its place. */
export const inFormOrder = <Due extends string>(...due: readonly Due[]) =>
  [...BEFORE_DUE.flat(), ...due, ...AFTER_DUE] as const;

/** Fields that hold free text, in the order of the form. */
export const TEXT_FIELDS = inFormOrder<never>();
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields that hold a text of any kind. */
export type StringField = TextField | 'dueOn' | 'dueTime' | 'zone' | 'from' | 'to';
/** Where a brief stands: '' while it is written, given to the assistant, done. */
const STAGES = ['', 'given', 'done'] as const;
export const RHYTHMS = ['', 'weekly', 'fortnightly', 'monthly'] as const;

/**
 * `dueOn` is a day `YYYY-MM-DD`, `dueTime` 24-hour `HH:MM`, `zone` an IANA name; all '' while open. `from` and `to` are names that differ
 * from those of the collaboration.
 */
export interface Brief extends Readonly<Record<StringField, string>>, TwoSides, PutAside {
  readonly stage: (typeof STAGES)[number];
  /** Day it came to that stage, `YYYY-MM-DD`, or ''. */
  readonly stageOn: string;
  /** Hours the run took, as typed. */
  readonly usedHours: string;
  /** Whether it is offered as a template of one's own. */
  readonly isTemplate: boolean;
  readonly repeat: (typeof RHYTHMS)[number];
  /** Day of the month a monthly series keeps to, 1 to 31; 0: that of `dueOn`. */
  readonly repeatDay: number;
}

const Shape = group({
  ...recordOf(TEXT_FIELDS, () => text),
  from: text,
  to: text,
  dueOn: dayOrNone,
  dueTime: v.fallback(v.pipe(v.string(), v.regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/)), ''),
  zone: zoneOrNone,
  stage: v.fallback(v.picklist(STAGES), ''),
  stageOn: dayOrNone,
  usedHours: text,
  isTemplate: flag,
  repeat: v.fallback(v.picklist(RHYTHMS), ''),
  repeatDay: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(31)), 0),
  ...twoSidesShape,
  ...asideShape,
});

const isDated = ({ title, repeat, dueOn }: Brief): boolean => title !== '' && repeat !== '' && dueOn !== '';

/** `sheetName` is the day behind the task: $1 its year, $2 its month, $3 its day. */
export const tool = defineTool<Brief, { readonly labels: { readonly sheetName: string } }>({
  id: 'brief',
  one: false,
  decode: (data) => v.parse(Shape, data),
  // The briefs of a series are one task: their days tell them apart.
  nameOf: (brief) => (isDated(brief) ? `${brief.title} · ${brief.dueOn}` : brief.title),
  nameIn: (name, { labels }) => name.replace(/ · (\d{4})-(\d\d)-(\d\d)$/, labels.sheetName),
  withName: (brief, name) => ({ ...brief, title: isDated(brief) ? name.replace(/ · [\d./]{10}/, '') : name }),
  asStart,
  given: (brief, stageOn) => (brief.stage ? brief : { ...brief, stage: 'given', stageOn }),
  due: (brief) => {
    const { title: text, dueOn: on, dueTime: time, zone } = brief;
    const line = { id: 'due', on, text, side: 'assistant', isDone: brief.stage === 'done' } as const;
    return [time === '' ? line : { ...line, at: { time, zone } }];
  },
  tells: (brief) => {
    const { title: text, dueOn: on, stage, isTemplate } = brief;
    // A template without a day is a sheet to copy, not a task.
    const isTask = text.trim() !== '' && !(isTemplate && on === '');
    return [
      ...(isTask ? [{ id: 'task', kind: 'task', text, side: 'assistant', on, isDone: stage === 'done' } as const] : []),
      ...(stage ? [{ id: 'run', kind: 'run', text, stage, on: brief.stageOn, hours: brief.usedHours } as const] : []),
      ...termsOf(brief).map((term) => ({ ...term, kind: 'term' }) as const),
    ];
  },
  progress: (brief) => {
    const { answered, all } = answeredOf(brief);
    return { done: answered, all };
  },
});

const QUESTIONS: readonly (readonly StringField[])[] = [...BEFORE_DUE, ['dueOn'], ['capHours'], ['questions']];

/** How many of the questions have an answer. The parts of one question (scope, deadline, cap) count once. */
export function answeredOf(brief: Brief): { answered: number; all: number } {
  const isAnswered = (fields: readonly StringField[]): boolean => fields.some((field) => brief[field].trim() !== '');
  return { answered: QUESTIONS.filter(isAnswered).length, all: QUESTIONS.length };
}

/** A place in [square brackets] that is still to be filled. */
export const PLACEHOLDER = /\[[^[\]\n]{1,60}\]/g;

/** How many places in [square brackets] are still to be filled. */
export function placeholdersIn(brief: Brief): number {
  return TEXT_FIELDS.reduce((count, field) => count + (brief[field].match(PLACEHOLDER)?.length ?? 0), 0);
}

/** A new brief from the fields of a template; what the template does not know stays empty. */
export function briefFrom(fields: Readonly<Partial<Record<TextField, string>>>): Brief {
  return tool.decode(fields);
}
