/** The feedback talk: both prepare apart, then talk about results, improvements and ideas, and write down who does what by when. */
import { fill } from '#lib/fill.ts';
import { dayInWords, inNumbers } from '#lib/month-words.ts';
import { otherOf, type Party } from '#lib/sides.ts';
import { byDay } from '../sheet-order.ts';
import { type Due, defineTool } from '../tool.ts';
import { actionsIn, decode, type Talk } from './document.ts';
import type { FormatId } from './formats.ts';

interface TalkWords {
  /** `due` is how a talk is called among what falls on a day, where nothing beside it says that it is one. */
  readonly labels: NameLabels & { readonly due: string };
  readonly formats: readonly {
    readonly id: string;
    readonly name: string;
    /** In every language. */
    readonly names: readonly string[];
  }[];
}

export const tool = defineTool<Talk, TalkWords>({
  id: 'feedback',
  one: false,
  decode,
  nameOf: ({ title, on }) => title || on,
  nameIn,
  keyOf,
  inOrder: byDay(({ on }: Talk) => on),
  withName: (talk, title) => ({ ...talk, title }),
  due: (talk, { labels, formats }) => {
    const nameOf = (format: string): string =>
      fill(labels.due, { name: formats.find(({ id }) => id === format)?.name ?? labels.talk });
    /** A talk that will have a sheet of its own. */
    const ahead = (id: string, on: string, format: string, next: string): Due => ({
      id,
      on,
      text: nameOf(format),
      side: 'both',
      isDone: false,
      onward: { ending: endingOf(next), id: 'talk' },
    });
    return [
      { id: 'talk', on: talk.on, text: nameOf(formatOf(talk)), side: 'both', isDone: isHeld(talk) },
      ahead('next', talk.isFollowed ? '' : talk.next, formatAfter(formatOf(talk)), 'next'),
      ...Object.entries(talk.dates).map(([id, { format, on }]) => ahead(`date-${id}`, on, format, id)),
      ...actionsIn(talk).map(({ id, on, text, side, doneOn }) => ({ id, on, text, side, isDone: doneOn !== '' })),
    ];
  },
  // Whether the next sheet exists is known where it lies: the other side may have been sent this one alone.
  staysHere: ['isFollowed'],
  whenSeen: (talk, _seen, _day, before) => (talk.next === before.next ? talk : { ...talk, isFollowed: false }),
  tells: (talk) => {
    const itself = {
      kind: 'talk',
      id: 'talk',
      text: minutesOf(talk, 'open'),
      on: talk.on,
      isHeld: isHeld(talk),
    } as const;
    const planned = Object.entries(talk.dates).map(
      ([id, { on }]) => ({ kind: 'counted', id: `date-${id}`, what: 'talk', on }) as const,
    );
    if (!itself.isHeld) return [itself, ...planned];
    const step = STEPS[formatOf(talk)];
    const actions = actionsIn(talk).map(
      ({ id, text, side, on, doneOn }) => ({ id, kind: 'action', text, side, on, isDone: doneOn !== '' }) as const,
    );
    return [...actions, itself, ...planned, ...(step ? [{ kind: 'reached', id: 'held', step } as const] : [])];
  },
  // Each prepares alone: what one side noted stays with it until both have said that they are ready.
  hides: (talk) => (path) => !isOpened(talk) && path.startsWith('notes.'),
  passesNext: (talk, role) =>
    role !== '' && talk.ready[role] && isWritten(talk.notes[role]) && !isWritten(talk.notes[otherOf(role)]),
  progress: (talk) => {
    const all = actionsIn(talk);
    return { done: all.filter(({ doneOn }) => doneOn !== '').length, all: all.length };
  },
});

/**
 * The ending of the id of a later talk's sheet (`GoingOn`): a calendar that was told of the talk before knows its own sheet by it. It begins with a
 * letter no random id has. @param id of its date, or `next`
 */
export const endingOf = (id: string): string => `z${id === 'next' ? '' : id}`;

/** Steps of the onboarding plan that such a talk is. */
const STEPS: Readonly<Partial<Record<FormatId, string>>> = {
  week2: 'raise-level',
  week4: 'talk-30',
  week8: 'talk-60',
  week12: 'talk-90',
};

export const formatOf = ({ format }: Pick<Talk, 'format'>): FormatId => format || 'monthly';

/** The talk that follows: through the first twelve weeks, then every quarter; a monthly one by the next monthly one. */
export function formatAfter(format: FormatId): FormatId {
  const order: readonly FormatId[] = ['week2', 'week4', 'week8', 'week12', 'quarterly'];
  const at = order.indexOf(format);
  return at < 0 ? format : (order[at + 1] ?? 'quarterly');
}

/** Whether both sides may see both preparations. */
export const isOpened = ({ ready }: Pick<Talk, 'ready'>): boolean => ready.client && ready.assistant;

/** Whether the talk has taken place, as far as the sheet knows. */
export function isHeld(talk: Pick<Talk, 'minutes' | 'actions'>): boolean {
  return actionsIn(talk).length > 0 || isWritten(talk.minutes);
}

/** Whether anything stands in notes of one side, or in minutes. */
export const isWritten = (texts: Readonly<Record<string, string>>): boolean =>
  Object.values(texts).some((words) => words.trim() !== '');

export function noteOf({ notes }: Pick<Talk, 'notes'>, side: Party, question: string): string {
  return Object.hasOwn(notes[side], question) ? (notes[side][question] ?? '') : '';
}

export function minutesOf({ minutes }: Pick<Talk, 'minutes'>, part: string): string {
  return Object.hasOwn(minutes, part) ? (minutes[part] ?? '') : '';
}

interface NameLabels {
  readonly talk: string;
  /** `{name}` and the parts of the day: `{d} {m} {y}`, or `{day}` with the month as a word. */
  readonly sheetName: string;
}

function automaticName({ format, on }: Pick<Talk, 'format' | 'on'>, { labels, formats }: TalkWords): string {
  const name = formats.find(({ id }) => id === formatOf({ format }))?.name ?? labels.talk;
  const [y = '', m = '', d = ''] = on.split('-');
  return on === '' ? name : fill(labels.sheetName, { name, d, m, y, day: dayInWords(m, d) });
}

/** A day at the end of a name made by `automaticName`, in any language. */
const DAY_AT_END = / · (\d\d)\D(\d\d)\D(\d{4})$/;

/** Which talk on which day: each side begins its own sheet to prepare. One that somebody named is meant as another sheet. '' without a day. */
function keyOf({ format, on, title }: Talk): string {
  const [, d, m, y] = inNumbers(title).match(DAY_AT_END) ?? [];
  const own = title === '' || `${y}-${m}-${d}` === on ? '' : title;
  return on && `${formatOf({ format })} ${on} ${own}`;
}

/** A name made by `automaticName` in any language, in this one. */
function nameIn(name: string, words: TalkWords): string {
  const [, of, d, m, y] = inNumbers(name).match(/^(.*?)(?: · (\d\d)\D(\d\d)\D(\d{4}))?$/) ?? [];
  const format = words.formats.find(({ names }) => names.includes(of ?? ''));
  return format ? automaticName({ format: format.id as FormatId, on: y ? `${y}-${m}-${d}` : '' }, words) : name;
}

/** The talk with another format or day, and called by it; a name of one's own is kept. */
export function named(talk: Talk, change: Partial<Pick<Talk, 'format' | 'on'>>, words: TalkWords): Talk {
  const next = { ...talk, ...change };
  const isOwnName = talk.title !== '' && nameIn(talk.title, words) !== automaticName(talk, words);
  return isOwnName ? next : { ...next, title: automaticName(next, words) };
}
