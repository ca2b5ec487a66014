/** What would happen to the documents of a file, grouped by collaboration: in the usual order by name, but those where something changes first. And its counts. */
import { fill } from '#lib/fill.ts';
import { dataOf } from '#state/cells.ts';
import { cardIdOf, collaborationOf, readEnvelope } from '#state/envelope.ts';
import type { Fate } from '#state/fates.ts';
import { begunAtOf, readShelf } from '#state/shelf.ts';
import { type Collaboration, collaboration } from '#tools/collaboration.ts';
import { inFixedOrder } from '#tools/nth-of.ts';
import type { BinderWords } from '../words.ts';

export interface FateGroup {
  /** Of the collaboration; '' for what belongs to none. */
  readonly id: string;
  /** As it is here, or as it will be. */
  readonly card: Collaboration;
  readonly fates: readonly Fate[];
  /** Milliseconds. */
  readonly begunAt: number;
}

export const staysSame = ({ fate }: Fate): boolean => fate === 'same' || fate === 'staysBinned';

/** Where nothing of the file lies here already, there is nothing to choose between. */
export const meetsNothing = (fates: readonly Fate[]): boolean =>
  fates.every(({ fate }) => fate === 'new' || fate === 'newBinned' || fate === 'newer' || fate === 'unreadable');

export function groupsOf(fates: readonly Fate[]): readonly FateGroup[] {
  const { found } = readShelf();
  const ids = [...new Set(fates.map(({ id }) => collaborationOf(id)))];
  const cardOf = (place: string): Pick<FateGroup, 'card' | 'begunAt'> => {
    const id = cardIdOf(place);
    const coming = readEnvelope(fates.find((fate) => fate.id === id)?.text ?? null, collaboration);
    const cells = found.find((one) => one.id === id)?.cells ?? (coming.kind === 'document' ? coming.cells : {});
    return { card: collaboration.decode(dataOf(cells)), begunAt: begunAtOf(cells, [cells]) };
  };
  const isQuiet = ({ fates: own }: FateGroup): boolean => own.every(staysSame);
  const groups = ids.map((id) => ({
    id,
    ...cardOf(id),
    fates: fates.filter((fate) => collaborationOf(fate.id) === id),
  }));
  return inFixedOrder(groups).toSorted((a, b) => Number(isQuiet(a)) - Number(isQuiet(b)));
}

const COUNTED = {
  new: ['new'],
  changed: ['changed'],
  back: ['back'],
  kept: ['kept'],
  binned: ['binned', 'newBinned'],
  same: ['same', 'staysBinned'],
  left: ['newer', 'unreadable'],
} as const;

/** Who works together is no sheet. */
export const isSheet = ({ toolId }: Fate): boolean => toolId !== collaboration.id;

/** `Blätter: 3 neu, 1 in den Papierkorb · Zusammenarbeiten: 1 neu`; of collaborations only where something happens to them, or no sheet is there. */
export function countsOf(fates: readonly Fate[], words: BinderWords['words']): string {
  const { sheets, collaborations } = words.restoring;
  const own = fates.filter(isSheet);
  const cards = fates.filter((fate) => !isSheet(fate) && (own.length === 0 || !staysSame(fate)));
  const parts = [
    [sheets, own],
    [collaborations, cards],
  ] as const;
  return parts
    .filter(([, all]) => all.length > 0)
    .map(([label, all]) => fill(label, { counts: sayCounts(all, words) }))
    .join(' · ');
}

function sayCounts(fates: readonly Fate[], { restoring }: BinderWords['words']): string {
  return (Object.keys(COUNTED) as (keyof typeof COUNTED)[])
    .map((kind) => [kind, fates.filter(({ fate }) => COUNTED[kind].some((one) => one === fate)).length] as const)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => fill(restoring.counts[kind], { n }))
    .join(', ');
}
