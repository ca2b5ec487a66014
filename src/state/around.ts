/** Gathers what a tool can know of its surroundings from what is stored. Loaded after the tool itself: the first tick must not wait for it. */
import { type Around, NOTHING_AROUND, type Sibling, type Told } from '#tools/around.ts';
import { otherSideOf } from '#tools/collaboration.ts';
import { inFixedOrder, nthOf } from '#tools/nth-of.ts';
import type { AnyTool } from '#tools/tool.ts';
import { readShelf, type Shelf, type ShelvedCollaboration } from './shelf.ts';

/**
 * @param ownId document that is open now: it does not tell itself anything; null while it has no id
 * @param here its collaboration, which need not be the one another tab has gone to
 * @param shelf what is stored, if it has been read already
 */
export function readAround(
  tool: AnyTool,
  ownId: string | null,
  here: string | null,
  { collaborations }: Pick<Shelf, 'collaborations'> = readShelf(),
): Around {
  const present = collaborations.find(({ id }) => id === here);
  const open = collaborations.filter((one) => one === present || one.card.archivedOn === '');
  return {
    card: present?.card ?? NOTHING_AROUND.card,
    nth: present && otherSideOf(present.card).trim() ? nthOf(present, collaborations) : '',
    told: present ? toldBy(present, ownId) : [],
    siblings: open.filter((one) => one !== present).flatMap((other) => siblingsIn(other, tool)),
    collaborations: inFixedOrder(open).map((one) => ({
      id: one.id,
      card: one.card,
      nth: nthOf(one, collaborations), // as the binder counts, which shows what is put away too
      isHere: one === present,
    })),
  };
}

function toldBy({ documents }: ShelvedCollaboration, ownId: string | null): readonly Told[] {
  return documents
    .filter(({ id }) => id !== ownId)
    .flatMap(({ id, tool, value }) =>
      (tool.tells?.(value) ?? []).map((telling) => ({ ...telling, toolId: tool.id, documentId: id })),
    );
}

function siblingsIn({ documents, card }: ShelvedCollaboration, tool: AnyTool): readonly Sibling[] {
  return documents
    .filter((document) => document.tool.id === tool.id)
    .map(({ id, value }) => ({ documentId: id, card, value }));
}
