/** The names in a message beside those the two go by here. Pure. */
import type { Message } from '#state/passing/message.ts';
import type { Collaboration } from '#tools/collaboration.ts';

/** The name of the person at this browser; '' while it is not known. */
export const ownNameOn = (card: Collaboration | undefined): string => (card?.role ? card[card.role].trim() : '');

/** How the sender is called here, where that is another name than the one they give themselves; '' where it is the same or not known. */
export function otherNameOn(card: Collaboration | undefined, { from, side }: Message): string {
  const here = side === '' ? '' : (card?.[side].trim() ?? '');
  return from.trim() === '' || isAlike(here, from) ? '' : here;
}

/** Whether two names are of one person, as far as one can tell: people write them with other capitals. */
export const isAlike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether it was sent to somebody of another name. @param name of the person at this browser */
export const isForAnother = ({ to }: Message, name: string): boolean =>
  to.trim() !== '' && name !== '' && !isAlike(to, name);
