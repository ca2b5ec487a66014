/** What one can do with a document, the same in every tool: print, undo, and behind “more” the ways that are needed less often. */
import type { Locale } from '#locales';
import type { OpenDocument } from '#state/open-document.ts';
import { Later } from '#ui/later.tsx';
import { Opened } from '#ui/opened.tsx';
import type { FrameWords, SideWords } from './face.ts';
import { type Offer, PassOnButton } from './pass-on-button.tsx';

const loadMore = () => import('./more-actions.tsx');

export interface ActionsProps {
  readonly words: FrameWords;
  readonly sides: SideWords;
  readonly locale: Locale;
  readonly document: OpenDocument<unknown>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Without ending. */
  readonly fileName: string;
  readonly asText: () => string;
  /** What can be passed on now. */
  readonly offer: () => Promise<Offer>;
  readonly onPrint: (what: 'filled' | 'blank') => void;
  /** Absent where there is no example, or something of one's own would be covered by it. */
  readonly onExample?: (() => void) | undefined;
  /** Absent where nothing falls on days. `mine` is offered to those who said which side they are. */
  readonly onCalendar?: ((which: 'all' | 'mine') => void) | undefined;
  readonly hasRole: boolean;
  readonly onKeys: () => void;
  /** Absent where there is nothing to empty. */
  readonly onClear?: (() => void) | undefined;
  /** Says what happened, in a live region. */
  readonly onSaid: (text: string) => void;
}

export function Actions(props: ActionsProps) {
  const { words, sides, locale, document, canUndo, canRedo, offer, onPrint } = props;
  return (
    <div className="tool-actions">
      <button type="button" className="strong" onClick={() => onPrint('filled')}>
        {words.print}
      </button>
      <PassOnButton label={words.passOn} failed={words.partFailed} offer={offer} sides={sides} locale={locale} />
      <button type="button" className="quiet" disabled={!canUndo} onClick={document.undo}>
        {words.undo}
      </button>
      <button type="button" className="quiet" disabled={!canRedo} onClick={document.redo}>
        {words.redo}
      </button>
      <Opened className="more" summary={words.more}>
        {() => (
          <Later load={loadMore} failed={words.partFailed}>
            {({ MoreActions }) => <MoreActions {...props} />}
          </Later>
        )}
      </Opened>
    </div>
  );
}
