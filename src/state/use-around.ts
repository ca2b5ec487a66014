/** Binds React to what lies around a tool: nothing at first, then what is stored, and again when something changed. */
import { useEffect, useMemo, useState } from 'react';
import { watchTabs } from '#browser/channel.ts';
import { type Around, NOTHING_AROUND } from '#tools/around.ts';
import { collaboration } from '#tools/collaboration.ts';
import { cardIdOf } from './envelope.ts';
import { openDocumentId, readHere, remember } from './here.ts';
import type { DocumentState, OpenDocument } from './open-document.ts';
import { type Desk, useDocument } from './use-document.ts';

const loadAround = () => import('./around.ts');

/** The card of where a sheet belongs; of where one is, while it belongs nowhere yet. */
const cardOf = (place: string | null): string | null =>
  place === null ? openDocumentId(collaboration) : cardIdOf(place);

export interface Surroundings {
  readonly around: Around;
  /** The card as a document of its own, for undo. */
  readonly card: { readonly document: OpenDocument<Around['card']>; readonly state: DocumentState<Around['card']> };
  readonly onCard: (change: Partial<Around['card']>) => void;
  /** Whether the collaboration was deleted in another window. */
  readonly isBinned: boolean;
  /** Brings the collaboration back, and the sheet. */
  readonly bringBack: () => void;
}

/**
 * The card is a document of its own and is saved in the same task as the change, like every other: what is typed into it must never wait
 * for the rules of the other tools, which come later and tell the rest.
 */
export function useAround({
  document,
  openId,
  tool,
}: Pick<Desk<unknown>, 'document' | 'openId' | 'tool'>): Surroundings {
  const [state, cardDocument] = useDocument(collaboration, () => cardOf(document.place()), document);
  const { value: card, problem } = state;
  const [others, setOthers] = useState<Around>(NOTHING_AROUND);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const here = readHere();
      if (here === null) return; // nothing is stored, so the rules of the other tools need not come
      const { readAround } = await loadAround();
      // A reading begun for another document can arrive last, and would tell this one its own.
      if (isCurrent) setOthers(readAround(tool, openId, document.place() ?? here.collaboration));
    };
    // What could not be loaded now is read with the next change.
    const readAgain = (): void => void read().catch(() => undefined);
    readAgain();
    const stop = watchTabs((key) => (key === null || key !== openId) && readAgain());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [tool, openId, card]);
  // The same object until something in it is new: the paper, and the check of a brief, are made again for another one.
  const around = useMemo(() => ({ ...others, card }), [others, card]);
  return {
    around,
    card: { document: cardDocument, state },
    onCard: (part) => cardDocument.change({ ...cardDocument.$state.get().value, ...part }),
    isBinned: problem === 'binned',
    bringBack: () => {
      cardDocument.setDeleted(false);
      document.setDeleted(false);
      const id = document.id();
      if (id !== null) remember(tool, id);
    },
  };
}
