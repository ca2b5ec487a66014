/** Who may decide what: the marks of both sides in an area, how far apart they are, what applies meanwhile. */
import { inOrder } from '#lib/rows.ts';
import type { Party, Side } from '#lib/sides.ts';
import type { Agreement, Mark, Step } from './document.ts';

/** An area as content/ describes it, or one's own. */
export interface Area {
  readonly id: string;
  readonly name: string;
  /** Suggested step to begin with, in words. */
  readonly start: string;
  readonly note: string;
  readonly isOwn: boolean;
}

const NO_MARK: Mark = Object.freeze({ client: '', assistant: '', agreed: '', limit: '', informs: '', by: '' });

export function markOf(agreement: Agreement, areaId: string): Mark {
  return Object.hasOwn(agreement.areas, areaId) ? (agreement.areas[areaId] ?? NO_MARK) : NO_MARK;
}

export function withMark(agreement: Agreement, areaId: string, change: Partial<Mark>): Agreement {
  return { ...agreement, areas: { ...agreement.areas, [areaId]: { ...markOf(agreement, areaId), ...change } } };
}

/** All areas: those of content/ first, then one's own in their order. */
export function areasOf(agreement: Agreement, known: readonly Omit<Area, 'isOwn'>[]): readonly Area[] {
  return [
    ...known.map((area) => ({ ...area, isOwn: false })),
    ...inOrder(agreement.ownAreas).map(({ id, text }) => ({ id, name: text, start: '', note: '', isOwn: true })),
  ];
}

export type Standing =
  | { readonly kind: 'open' }
  /** One side has marked; `missing` has not. */
  | { readonly kind: 'half'; readonly missing: Party }
  | { readonly kind: 'same'; readonly step: Step }
  /** Both have marked, `apart` steps from each other; until they have talked the `lower` one applies. */
  | { readonly kind: 'differ'; readonly apart: number; readonly lower: Step }
  | { readonly kind: 'agreed'; readonly step: Step };

export function standingOf(mark: Mark): Standing {
  if (mark.agreed !== '') return { kind: 'agreed', step: mark.agreed };
  return standingOfMarks(mark);
}

/** How the two marks lie to each other, whatever was agreed. */
export function standingOfMarks({ client, assistant }: Pick<Mark, Party>): Exclude<Standing, { kind: 'agreed' }> {
  if (client === '' && assistant === '') return { kind: 'open' };
  if (client === '' || assistant === '') return { kind: 'half', missing: client === '' ? 'client' : 'assistant' };
  if (client === assistant) return { kind: 'same', step: client };
  return {
    kind: 'differ',
    apart: Math.abs(Number(client) - Number(assistant)),
    lower: client < assistant ? client : assistant,
  };
}

/** Whose marks somebody sees: the other side's appears once one's own is set, so that nobody is influenced by it. */
export function isVisible(mark: Mark, side: Party, marker: Side): boolean {
  return marker === 'both' || marker === side || mark[marker] !== '';
}

export function countAreas(agreement: Agreement, areas: readonly Area[]): { agreed: number; different: number } {
  const standings = areas.map(({ id }) => standingOf(markOf(agreement, id)).kind);
  const count = (kind: Standing['kind']): number => standings.filter((one) => one === kind).length;
  return { agreed: count('agreed'), different: count('differ') };
}
