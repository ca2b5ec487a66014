/** What one can do with a document, the same in every tool: print, undo, and behind “more” the ways that are needed less often. */
import type { Desk } from '#state/use-document.ts';
import { Later } from '#ui/later.tsx';
import { Opened } from '#ui/opened.tsx';
import type { Shown } from '../face.ts';
import { type Offer, PassOnButton } from '../passing/pass-on-button.tsx';
import type { Data, Due } from '../tool.ts';
import type { UndoRedoActs } from './use-undo-redo.tsx';

const loadMore = () => import('./more-actions.tsx');

/** A filled-in document in `content/tools/<id>.json`, for people who want to see what it can become. */
export interface Example {
  readonly value: Data;
}

export interface ActionsProps extends Pick<Shown<unknown, unknown>, 'frame' | 'sides' | 'locale' | 'today' | 'around'> {
  // biome-ignore lint/suspicious/noExplicitAny: documents of every type
  readonly desk: Desk<any>;
  readonly undoRedo: UndoRedoActs;
  readonly example?: Example | undefined;
  /** Without ending. */
  readonly fileName: string;
  /** The document as Markdown; rejects where its code cannot be loaded. */
  readonly writeOut: () => Promise<string>;
  /** What can be passed on now. */
  readonly offer: () => Promise<Offer>;
  readonly onPrint: (what: 'filled' | 'blank') => void;
  /** Hands over a calendar file with what falls on days; for tools that have such things. */
  readonly onCalendar: (isWanted: (due: Due) => boolean) => Promise<void>;
  readonly onKeys: () => void;
}

export function Actions(props: ActionsProps) {
  const { frame: words, locale, undoRedo, offer, onPrint, desk, around } = props;
  const passesNext = desk.tool.passesNext?.(desk.state.value, around.card.role);
  return (
    <div className="tool-actions">
      <button type="button" className={passesNext ? undefined : 'strong'} onClick={() => onPrint('filled')}>
        {words.print}
      </button>
      <PassOnButton isStrong={passesNext} label={words.passOn} frame={words} offer={offer} locale={locale} />
      <button
        type="button"
        className="quiet"
        data-undo=""
        aria-disabled={!undoRedo.canUndo} // it keeps the focus when nothing is left
        onClick={undoRedo.undo}
      >
        {words.undo}
      </button>
      <button type="button" className="quiet" aria-disabled={!undoRedo.canRedo} onClick={undoRedo.redo}>
        {words.redo}
      </button>
      <Opened className="more" summary={words.more}>
        {() => (
          <Later load={loadMore} words={words}>
            {({ MoreActions }) => <MoreActions {...props} />}
          </Later>
        )}
      </Opened>
    </div>
  );
}
