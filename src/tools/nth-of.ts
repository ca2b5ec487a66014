/** Telling apart collaborations that go by the same name. */
import { type Collaboration, otherSideOf } from './collaboration.ts';

interface Named {
  readonly id: string;
  readonly card: Collaboration;
}

/** ` (2)` behind a name that several have: in the order of their ids, which stays; '' for the first. */
export function nthOf({ id, card }: Named, all: readonly Named[]): string {
  const name = otherSideOf(card).trim();
  const nth = all.filter((one) => one.id <= id && otherSideOf(one.card).trim() === name).length;
  return nth > 1 ? ` (${nth})` : '';
}
