/** Telling apart collaborations that go by the same name, and an order that stays whichever one is in. */
import { type Collaboration, otherSideOf } from './collaboration.ts';

interface Named {
  readonly id: string;
  readonly card: Collaboration;
  /** Milliseconds. */
  readonly begunAt: number;
}

const nameOf = ({ card }: Named): string => otherSideOf(card).trim();
/** Which was begun first; ids are random, and settle only what was begun in the same moment. */
const byBeginning = (a: Named, b: Named): number => a.begunAt - b.begunAt || (a.id < b.id ? -1 : 1);

/** ` (2)` behind a name that several have: in the order they were begun, which stays; '' for the first. */
export function nthOf(one: Named, all: readonly Named[]): string {
  const nth = all.filter(
    (other) => other.id === one.id || (nameOf(other) === nameOf(one) && byBeginning(other, one) < 0),
  );
  return nth.length > 1 ? ` (${nth.length})` : '';
}

/** By name, those without a name behind, and what is put away last. */
export function inFixedOrder<One extends Named>(all: readonly One[]): readonly One[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const isLast = (one: One): number => (one.card.archivedOn === '' ? 0 : 2) + (nameOf(one) === '' ? 1 : 0);
  return all.toSorted((a, b) => isLast(a) - isLast(b) || compare(nameOf(a), nameOf(b)) || byBeginning(a, b));
}
