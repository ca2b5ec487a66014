/** What is inside when something is passed on: the fields that may leave, and in numbers what that is. Pure. */
import type { Role } from '#tools/collaboration.ts';
import { type AnyTool, type Leaf, versionOf } from '#tools/tool.ts';
import { type Cells, changeBetween, dataOf, isNothing, valueAt } from '../cells.ts';
import type { OpenDocument } from '../open-document.ts';
import { type Known, markOf } from './known.ts';
import { isPlace } from './merge.ts';
import type { Passed } from './message.ts';

/** A document as it lies here. */
export interface Source {
  readonly id: string;
  readonly tool: AnyTool;
  readonly cells: Cells;
  readonly known: Known;
  /** What `tool.given` changes when the client passes it on: sent along, and not counted as something the person entered. */
  readonly given?: Cells;
  // biome-ignore lint/suspicious/noExplicitAny: documents of every type
  readonly change: OpenDocument<any>['change'];
}
interface Gathered {
  readonly passed: Passed;
  /** Filled fields that go along, how many of them are notes, and filled fields the tool keeps back. */
  readonly fields: number;
  readonly notes: number;
  readonly hidden: number;
}

/** Notes are called so in every tool: `items.kickoff.note`, or lie by id under notes: `client.notes.p1`, `notes.client.rely`. */
export const isNote = (path: string): boolean => /(^|\.)(note|notes(\..+)?)$/i.test(path);
/** Fields that begin with `$` are the frame's own, and some are about one side alone. */
export const travels = ({ staysHere = [] }: AnyTool, path: string): boolean =>
  !path.startsWith('$') && !staysHere.includes(path.split('.')[0] ?? '');
/** What its tool keeps back of a document as it stands. @param role the side of the person at this browser; tools hide by it */
export const hiddenIn = (tool: AnyTool, cells: Cells, role: Role = ''): ((path: string) => boolean) =>
  tool.hides?.(tool.decode(dataOf(cells)), role) ?? (() => false);
/** Id of the document a copy was taken over from; '' for none. */
export const originOf = (cells: Cells | null): string => {
  const origin = valueAt(cells ?? {}, '$origin');
  return typeof origin === 'string' ? origin : '';
};
type Field = readonly [path: string, cell: Cells[string]];
export const isFilled = ([, [value]]: Field): boolean => !isUnentered(value);
/** Whether a field holds nothing a person entered. A number nobody touched may be stored as 0, which is what tools begin it with. */
export const isUnentered = (leaf: Leaf | null): boolean => isNothing(leaf) || leaf === 0;

/** How many fields somebody filled in. Not counted is what nobody typed: the place of a row among others, and the fields that say that a sheet was given. */
export function countEntered({ empty, given }: AnyTool, fields: readonly Field[]): number {
  const said = given ? changeBetween(empty, given(empty, '2000-01-01')) : {};
  return fields.filter((field) => isFilled(field) && !isPlace(field[0]) && !Object.hasOwn(said, field[0])).length;
}

/** @param role the side of the person at this browser */
export function gather(
  { id, tool, cells, known, given }: Omit<Source, 'change'>,
  role: Role,
  withNotes: boolean,
): Gathered {
  const isHidden = hiddenIn(tool, cells, role);
  const own = Object.entries(cells).filter(([path]) => travels(tool, path));
  const open = own.filter(([path]) => !isHidden(path));
  const sent = open.filter(([path]) => withNotes || !isNote(path));
  return {
    passed: {
      id,
      toolId: tool.id,
      version: versionOf(tool),
      cells: { ...Object.fromEntries(sent), ...given },
      // The version that is sent needs no mark: it is there.
      known: Object.fromEntries(
        sent.map(([path, cell]) => [path, (known[path] ?? []).filter((mark) => mark !== markOf(cell))]),
      ),
      origin: originOf(cells),
    },
    fields: countEntered(tool, sent),
    notes: open.filter(([path]) => isNote(path)).filter(isFilled).length,
    hidden: own.filter(([path]) => isHidden(path)).filter(isFilled).length,
  };
}
