/**
 * Taking in what was received (`arrivals.ts`): what would change, and then all of it or nothing.
 * Nothing is written before `takeIn`; how it is taken back comes with it.
 */
import { dayOf } from '#browser/clock.ts';
import { type Refused, readText, type WriteResult } from '#browser/storage.ts';
import { otherOf } from '#lib/sides.ts';
import { collaboration } from '#tools/collaboration.ts';
import type { AnyTool, Data } from '#tools/tool.ts';
import { applyPlan } from '../apply-plan.ts';
import { applyChange, type Cells, type Change, changeBetween, dataOf, isDeleted, valueAt } from '../cells.ts';
import { cardIdOf, readEnvelope, writeEnvelope } from '../envelope.ts';
import type { Fate } from '../fates.ts';
import { type Changed, followersOf } from '../follow.ts';
import { clearHere, moveTo, newId, readHere, remember, writeHere } from '../here.ts';
import { cellsAt } from '../stored.ts';
import type { Where } from './arrivals.ts';
import { type ChoicesById, copyOf, type Entry, isAhead } from './entries.ts';
import { isUnentered, originOf, travels } from './gather.ts';
import { joinKnown, knownKey, marksOf, noteKnown, readKnown, restoreKnown } from './known.ts';
import { type Choices, type Comparison, joinCopies } from './merge.ts';
import type { Message } from './message.ts';

export interface TakenIn {
  /** Document to open next, and its tool; null for a whole collaboration. */
  readonly opened: { readonly id: string; readonly tool: AnyTool } | null;
  readonly count: number;
  /** new: nothing of it was here · ahead: something here the other side does not have · even: all of this is as they sent it. */
  readonly standing: 'new' | 'ahead' | 'even';
  /** Other documents here that change along. */
  readonly followers: readonly Changed[];
  readonly undo: () => WriteResult;
}

/**
 * @param choices by document id and unit
 * @param now milliseconds
 */
export function takeIn(
  message: Message,
  entries: readonly Entry[],
  where: Where,
  choices: ChoicesById,
  now: number,
): Refused | ({ readonly ok: true } & TakenIn) {
  const by = newId();
  const open = openOf(entries);
  const cards = cardFor(open, where, message, now, by);
  const changed = changedBy(open, choices, now, by);
  const followers = followersOf(changed, now, by);
  const last = new Map([...changed, ...followers].map(({ id, after }) => [id, after]));
  const others = followers.filter(({ id }) => !open.some((entry) => entry.id === id));
  const sent = open.map((entry) => named(fateOf(entry, last.get(entry.id) ?? {}), message, now, by));
  const fates = [...sent, ...cards];
  const [here, known] = [readHere(), open.map(({ id }) => [id, readText(knownKey(id))] as const)];
  const applied = applyPlan({ fates: [...fates, ...others.map(textOf)] });
  if (!applied.ok) return applied;
  for (const { id, arrival } of open) {
    const { known: before, cells } = arrival.passed;
    noteKnown(id, joinKnown(before, marksOf(cells), marksOf(arrival.cells)));
  }
  moveTo(where.collaboration);
  const sheets = open.filter(({ arrival }) => arrival.tool !== collaboration);
  const [only] = sheets;
  const opened =
    only && sheets.length === 1 && message.what === 'document' ? { id: only.id, tool: only.arrival.tool } : null;
  if (opened) remember(opened.tool, opened.id);
  return {
    ok: true,
    opened,
    followers,
    standing: sheets.every(({ own }) => own === null)
      ? 'new'
      : sheets.some((entry) => isAhead(entry, choices[entry.id] ?? {}, last.get(entry.id) ?? {}))
        ? 'ahead'
        : 'even',
    count: fates.filter(({ text, toolId }) => text !== null && (opened === null || toolId !== collaboration.id)).length,
    undo: () => {
      const undone = applied.undo();
      if (!undone.ok) return undone;
      for (const [id, text] of known) restoreKnown(id, text);
      if (here === null) clearHere();
      else writeHere(here);
      return undone;
    },
  };
}

const openOf = (entries: readonly Entry[]): readonly Entry[] => entries.filter(({ isLocked }) => !isLocked);

/** What else changes here when this is accepted. @param now milliseconds */
export const followersBy = (entries: readonly Entry[], choices: ChoicesById, now: number): readonly Changed[] =>
  followersOf(changedBy(openOf(entries), choices, now, 'try'), now, 'try');

const changedBy = (open: readonly Entry[], choices: ChoicesById, now: number, by: string): readonly Changed[] =>
  open.map((entry) => ({
    id: entry.id,
    tool: entry.arrival.tool,
    before: entry.own,
    after: joined(entry, choices[entry.id] ?? {}, now, by),
  }));

const textOf = ({ id, tool, after }: Changed): Pick<Fate, 'id' | 'text'> => ({
  id,
  text: writeEnvelope(id, tool, after),
});

/** What would change in one document here, and how many consents lapse with it, because they were given to other words than those that will stand there. @param now milliseconds */
export function foresee(
  entry: Entry,
  choices: Choices,
  now: number,
): { readonly changes: Comparison['taken']; readonly lapsed: number } {
  const { own, arrival, comparison } = entry;
  const next = copied(entry, choices, now, 'try');
  const rule = ruled(entry, next, now);
  const after = withChange(next, rule, now, 'try');
  const asked = new Set(comparison.conflicts.flatMap(({ fields }) => fields.map(({ path }) => path)));
  const open = Object.keys(after).filter((path) => travels(arrival.tool, path) && !asked.has(path));
  return {
    changes: open
      .map((path) => ({ path, mine: valueAt(own ?? {}, path), theirs: valueAt(after, path) }))
      .filter(({ mine, theirs }) => mine !== theirs && !(isUnentered(mine) && isUnentered(theirs))),
    lapsed: Object.entries(rule).filter(([path, leaf]) => leaf === false && travels(arrival.tool, path)).length,
  };
}

function joined(entry: Entry, choices: Choices, now: number, by: string): Cells {
  const next = copied(entry, choices, now, by);
  return withChange(next, ruled(entry, next, now), now, by);
}

/** What both copies hold, and where it came from. */
function copied({ arrival, id, own }: Entry, choices: Choices, now: number, by: string): Cells {
  const { passed } = arrival;
  const next = joinCopies({ cells: own ?? {}, known: readKnown(id) }, copyOf(arrival, own), choices, now, by);
  const frame: Record<string, Change[string]> = {};
  if (id !== passed.id && passed.origin !== id && originOf(own) === '') frame['$origin'] = passed.id;
  if (own && isDeleted(own)) frame['$deletedAt'] = null;
  const told = own ? {} : changeBetween(arrival.tool.decode(dataOf(next)), arrival.value as Data);
  return withChange(next, { ...frame, ...told }, now, by);
}

/** The same cells where nothing changes: then nothing is written. */
const withChange = (cells: Cells, change: Change, now: number, by: string): Cells =>
  Object.keys(change).length === 0 ? cells : applyChange(cells, change, now, by);

/** What its tool changes in the joined document, because the other side's version has now been seen (`whenSeen`). */
function ruled({ arrival: { tool, value }, own }: Entry, next: Cells, now: number): Change {
  if (next === own || !tool.whenSeen) return {};
  const joint = tool.decode(dataOf(next));
  return changeBetween(joint, tool.whenSeen(joint, value, dayOf(now), tool.decode(dataOf(own ?? {}))));
}

function fateOf({ arrival: { tool, name }, id, own, comparison }: Entry, next: Cells): Fate {
  const fields = comparison.taken.length + comparison.conflicts.length;
  const text = next === own ? null : writeEnvelope(id, tool, next);
  return { id, name, toolId: tool.id, fate: own ? 'changed' : 'new', fields, text };
}

/** The card where none came in the message: a new one for a collaboration that begins with this, or the one here, with what it lacks (`withNames`). */
function cardFor(entries: readonly Entry[], where: Where, message: Message, now: number, by: string): readonly Fate[] {
  const id = cardIdOf(where.collaboration);
  const own = cellsAt(id, collaboration);
  if (entries.some((entry) => entry.id === id) || (!own && readText(id) !== null)) return [];
  const cells = withNames(own ?? applyChange({}, { role: '' }, now, by), message, now, by);
  if (cells === own) return [];
  const text = writeEnvelope(id, collaboration, cells);
  return [{ id, name: '', toolId: collaboration.id, fate: own ? 'changed' : 'new', fields: 0, text }];
}

/** A card that came in the message, with the names the message gives, as `cardFor` does it for one that did not come. */
function named(fate: Fate, message: Message, now: number, by: string): Fate {
  const found = fate.toolId === collaboration.id ? readEnvelope(fate.text, collaboration) : null;
  if (found?.kind !== 'document') return fate;
  const cells = withNames(found.cells, message, now, by);
  return cells === found.cells ? fate : { ...fate, text: writeEnvelope(fate.id, collaboration, cells) };
}

/** The receiver is the other side than the sender, unless the card says which; and where a name is missing it gets that of the message. */
function withNames(cells: Cells, { side, from, to }: Message, now: number, by: string): Cells {
  if (side === '' || valueAt(cells, 'role') === side) return cells;
  const said = { role: otherOf(side), [side]: from, [otherOf(side)]: to };
  const news = Object.entries(said).filter(([path, value]) => value !== '' && !valueAt(cells, path));
  return news.length === 0 ? cells : applyChange(cells, Object.fromEntries(news), now, by);
}
