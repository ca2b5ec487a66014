/** Hands a part of the page, as the server wrote it, over to React: tools and the rooms of the binder wake by it. */
import { hydrateRoot } from 'react-dom/client';
import { isTooOld } from '#browser/too-old.ts';
import { watchTranslation } from '#browser/watch-translation.ts';
import type { FrameWords } from '../face.ts';

const loadLongFields = () => import('#browser/long-fields.ts');

/**
 * Where an extension, or a translation that has only just begun, removed an element that React was about to change, everything is drawn anew, once,
 * from what is stored.
 * @param onLost called after a fault of ours took it off the screen, or with the reason why it stays as it came; what was entered is stored
 */
export function takeOver(
  place: HTMLElement,
  face: React.ReactNode,
  identifierPrefix: string,
  { tooOld }: FrameWords,
  onLost: (reason?: string) => void,
): void {
  if (isTooOld()) {
    onLost(tooOld);
    return;
  }
  watchTranslation(place);
  if (CSS.supports('field-sizing', 'content'))
    place.addEventListener('focusin', () => loadLongFields().catch(() => undefined)); // fetched once; where it cannot be, at the next focus
  else void loadLongFields().then(({ growFields }) => growFields(place));
  let isWhole = true;
  const root = hydrateRoot(place, face, {
    identifierPrefix,
    onUncaughtError: (error) => {
      reportError(error);
      if (isWhole && error instanceof DOMException) root.render(face);
      else onLost();
      isWhole = false;
    },
  });
}
