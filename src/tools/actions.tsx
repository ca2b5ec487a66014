/** What one can do with a document, the same in every tool: print, undo, and behind “more” the ways that are needed less often. */
import type { Locale } from '#locales';
import type { OpenDocument } from '#state/open-document.ts';
import type { Desk } from '#state/use-document.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { Later } from '#ui/later.tsx';
import { Opened } from '#ui/opened.tsx';
import type { FrameWords, SideWords } from './face.ts';
import { type Offer, PassOnButton } from './pass-on-button.tsx';
import type { AnyTool, Data } from './tool.ts';

const loadMore = () => import('./more-actions.tsx');

/** A filled-in document in `content/tools/<id>.json`, for people who want to see what it can become. */
export interface Example {
  readonly value: Data;
}

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
  readonly tool: AnyTool;
  readonly example?: Example | undefined;
  readonly today: string;
  /** Whether something of the person's stands in it. */
  readonly hasContent: boolean;
  readonly goOn: Desk<object>['goOn'];
  /** Absent where nothing falls on days. `mine` is offered to those who said which side they are. */
  readonly onCalendar?: ((which: 'all' | 'mine') => void) | undefined;
  readonly hasRole: boolean;
  readonly onKeys: () => void;
  /** Says what happened, in a live region. */
  readonly onSaid: (text: string) => void;
}

/** A step, and where there is no further one the focus goes to the button of the other way. */
const step =
  (act: () => void, other: 'nextElementSibling' | 'previousElementSibling') =>
  ({ currentTarget: button }: { currentTarget: HTMLButtonElement }): void =>
    focusAfter(act, () => (button.disabled ? (button[other] as HTMLElement) : null));

export function Actions(props: ActionsProps) {
  const { words, sides, locale, document, canUndo, canRedo, offer, onPrint } = props;
  return (
    <div className="tool-actions">
      <button type="button" className="strong" onClick={() => onPrint('filled')}>
        {words.print}
      </button>
      <PassOnButton label={words.passOn} failed={words.partFailed} offer={offer} sides={sides} locale={locale} />
      <button type="button" className="quiet" disabled={!canUndo} onClick={step(document.undo, 'nextElementSibling')}>
        {words.undo}
      </button>
      <button
        type="button"
        className="quiet"
        disabled={!canRedo}
        onClick={step(document.redo, 'previousElementSibling')}
      >
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
