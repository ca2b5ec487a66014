/** What was received, as this version can show it, and where in this browser it belongs. */
import type { AnyTool, Data } from '#tools/tool.ts';
import { type Cells, changeBetween, dataOf, isDeleted } from '../cells.ts';
import { APP, collaborationOf, readParsed } from '../envelope.ts';
import { newId } from '../here.ts';
import { cellsOf, documentIds, toolOf } from '../shelf.ts';
import { cellsAt } from '../stored.ts';
import { originOf, travels } from './gather.ts';
import { notAfter } from './known.ts';
import type { Message, Passed } from './message.ts';

/** A received document that this version can show. */
export interface Arrival {
  readonly passed: Passed;
  readonly tool: AnyTool;
  readonly cells: Cells;
  /** As it reads on this side; what differs from the cells by that is stored only where it begins here. */
  readonly value: unknown;
  readonly name: string;
}
interface Arrivals {
  readonly arrivals: readonly Arrival[];
  /** Documents of a newer version, or of a tool that does not exist here. */
  readonly newer: number;
  readonly unreadable: number;
}

/** What of a message can be shown, in its order, and how many of its documents cannot. */
export function arrivalsOf({ documents, from }: Message): Arrivals {
  const all = documents.map((passed) => arrivalOf(passed, from));
  return {
    arrivals: all.filter((one) => typeof one !== 'string'),
    newer: all.filter((one) => one === 'newer').length,
    unreadable: all.filter((one) => one === 'unreadable').length,
  };
}

function arrivalOf(passed: Passed, from: string): Arrival | 'newer' | 'unreadable' {
  const tool = toolOf(passed.id);
  if (!tool || tool.id !== passed.toolId) return tool ? 'unreadable' : 'newer';
  const { id, version } = passed;
  const cells = Object.fromEntries(Object.entries(passed.cells).filter(([path]) => travels(tool, path)));
  const found = readParsed({ app: APP, version, id, tool: tool.id, collaboration: collaborationOf(id), cells }, tool);
  if (found.kind !== 'document') return found.kind === 'newer' ? 'newer' : 'unreadable';
  const now = notAfter(found.cells, Date.now());
  const sent = tool.decode(dataOf(now));
  const value = tool.fromThere?.(sent, from) ?? sent;
  return { passed, tool, cells: now, value, name: tool.nameOf(value) };
}

/** Where it goes. back: to the collaboration it came from · into: another one · new: one that begins with it. */
export interface Where {
  readonly kind: 'back' | 'into' | 'new';
  readonly collaboration: string;
}

/** The document here that a received one is a copy of, or the other way round; null when there is none. */
export function counterpartOf({ passed: { id, origin }, tool }: Arrival, ids: readonly string[]): string | null {
  if (ids.includes(id)) return id;
  if (origin !== '' && ids.includes(origin) && toolOf(origin) === tool) return origin;
  const kin = new Set([id, ...(origin ? [origin] : [])]);
  return ids.find((own) => toolOf(own) === tool && kin.has(originOf(cellsAt(own, tool)))) ?? null;
}

/**
 * The document each side began on its own, of the same week or talk, when neither is known to be a copy of anything: two sheets of one week
 * would be kept up side by side, and two talks that are prepared apart would never open. @param ids where it may lie @param isTaken what another arrival is a copy of
 */
export function twinOf({ tool, value }: Arrival, ids: readonly string[], isTaken: ReadonlySet<string>): string | null {
  const key = tool.keyOf?.(value) ?? '';
  const isTwin = (id: string): boolean => {
    const cells = toolOf(id) === tool && !isTaken.has(id) ? cellsAt(id, tool) : null;
    if (!cells || isDeleted(cells) || originOf(cells) !== '') return false;
    return tool.keyOf?.(tool.decode(dataOf(cells))) === key;
  };
  return key === '' ? null : (ids.find(isTwin) ?? null);
}

/** As the same week or talk is called here: a name the tool gave by itself may be of another language, and nobody wants to be asked about it. */
export function namedAs(arrival: Arrival, own: Cells): Arrival {
  const { tool, value, cells } = arrival;
  const here = tool.decode(dataOf(own));
  const key = tool.keyOf?.(value) ?? '';
  if (key === '' || tool.keyOf?.(here) !== key) return arrival;
  const name = tool.nameOf(here);
  const differs = changeBetween(value as Data, tool.withName(value, name) as Data);
  return {
    ...arrival,
    cells: Object.fromEntries(Object.entries(cells).filter(([path]) => !Object.hasOwn(differs, path))),
  };
}

/** The collaboration here that something came from before; null when it is the first time. */
export function knownCollaboration(arrivals: readonly Arrival[]): string | null {
  const ids = documentIds();
  for (const arrival of arrivals) {
    const own = counterpartOf(arrival, ids);
    if (own) return collaborationOf(own);
  }
  // Another document of a collaboration that is here, or that a document here came from: it belongs there too.
  const from = arrivals.map(({ passed }) => collaborationOf(passed.id));
  const isFrom = (id: string): boolean => from.includes(collaborationOf(id));
  const kin = ids.find(isFrom) ?? ids.find((id) => isFrom(originOf(cellsOf(id))));
  return kin === undefined ? null : collaborationOf(kin);
}

/** A collaboration for what is new: the sender's own id where it is free, so that a way back is recognised. */
export function freshCollaboration(arrivals: readonly Arrival[]): string {
  const id = collaborationOf(arrivals[0]?.passed.id ?? '');
  return id !== '' && !documentIds().some((own) => collaborationOf(own) === id) ? id : newId();
}
