/** What follows when a sheet was to be taken off the desk: it says so and gives the way back; one that has no room in the bin goes for good, or not at all. */
import { runWaiting } from '#browser/frames.ts';
import { fill } from '#lib/fill.ts';
import { remember } from '#state/here.ts';
import type { Stored } from '#state/open-document.ts';
import { removeForGood } from '#state/shelf-acts.ts';
import type { Desk } from '#state/use-document.ts';
import { firstField, focusAfter } from '#ui/focus-after.ts';
import type { Say } from '#ui/said.tsx';
import { UndoHere } from '#ui/undo-here.tsx';
import type { FrameWords } from '../face.ts';

interface Removal {
  /** How the removal went. */
  readonly gone: Stored;
  readonly id: string;
  readonly name: string;
  /** The desk as it is by then: one may have gone on before the sheet is brought back. */
  readonly desk: { readonly current: Desk<unknown> };
  readonly whole: Element | null | undefined;
  readonly words: FrameWords;
  readonly say: Say;
}

/** @returns why it stays; '' when it went */
export function afterRemoval({ gone, id, name, desk, whole, words, say }: Removal): string {
  /** To the first field of the sheet that is open then. */
  const goTo = (act: () => void): void => focusAfter(act, () => firstField(whole));
  if (gone.ok) {
    const restore = (): void => goTo(() => desk.current.restore(id) && say(''));
    say(fill(words.deleted, { name }), <UndoHere label={words.restore} name={name} restore={restore} />);
    return '';
  }
  if (gone.reason !== 'full' || !confirm(fill(words.fullBin, { name }))) return words.problems[gone.reason];
  goTo(() =>
    desk.current.remove(id, (tool) => {
      runWaiting(); // what was typed last must not be written again behind it
      removeForGood({ id, tool });
      remember(tool, null);
      return { ok: true };
    }),
  );
  return '';
}
