/** What a feedback talk holds, and how it is read back. Questions and parts are data in content/tools/feedback.json. */
import * as v from 'valibot';
import { dayOrNone, flag, group, place, rowsOf, sideOrBoth, text, textUpTo } from '#lib/fields.ts';
import type { Placed, Rows } from '#lib/rows.ts';
import type { Party, Side } from '#lib/sides.ts';
import { writtenIn } from '#lib/written.ts';
import { FORMATS, type FormatId } from './formats.ts';

/** What somebody promised in the talk. */
export interface Action extends Placed {
  readonly text: string;
  readonly side: Side;
  /** Days `YYYY-MM-DD`, or ''. */
  readonly on: string;
  readonly doneOn: string;
}
/** A later talk that is planned: which one, and its day or ''. */
export interface Planned {
  readonly format: FormatId;
  readonly on: string;
}

/** Notes lie by side and question, minutes by part of the talk. Ids that content no longer knows are kept. */
export interface Talk {
  readonly title: string;
  /** '' while nobody chose; then it is a monthly talk. */
  readonly format: FormatId | '';
  /** Days `YYYY-MM-DD`, or ''. */
  readonly on: string;
  readonly next: string;
  /** Whether the sheet for the next talk exists: then that one tells its day. */
  readonly isFollowed: boolean;
  /** Who has finished preparing. */
  readonly ready: Readonly<Record<Party, boolean>>;
  readonly notes: Readonly<Record<Party, Readonly<Record<string, string>>>>;
  readonly minutes: Readonly<Record<string, string>>;
  readonly actions: Rows<Action>;
  readonly dates: Readonly<Record<string, Planned>>;
}

const texts = v.fallback(v.record(v.string(), text), {});
/** Promises somebody wrote down, in order. */
export const actionsIn = ({ actions }: Pick<Talk, 'actions'>) => writtenIn(actions, 'text');
export const NO_ACTION: Action = Object.freeze({ text: '', side: 'both', on: '', doneOn: '', place: 0 });
const ActionShape = v.object({
  text: textUpTo(2000),
  side: sideOrBoth,
  on: dayOrNone,
  doneOn: dayOrNone,
  place,
});
const PlannedShape = v.object({ format: v.fallback(v.picklist(FORMATS), 'monthly'), on: dayOrNone });
const bySide = <Part>(part: v.GenericSchema<unknown, Part>) => group({ client: part, assistant: part });
const Shape = group({
  title: textUpTo(200),
  format: v.fallback(v.picklist([...FORMATS, '']), ''),
  on: dayOrNone,
  next: dayOrNone,
  isFollowed: flag,
  ready: bySide(flag),
  notes: bySide(texts),
  minutes: texts,
  actions: rowsOf(ActionShape),
  dates: rowsOf(PlannedShape),
});

export const decode = (data: unknown): Talk => v.parse(Shape, data);
