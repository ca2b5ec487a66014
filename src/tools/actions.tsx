/** What one can do with a document, the same in every tool: print, undo, and behind “more” the ways that are needed less often. */
import { copyText, downloadText } from '#browser/out.ts';
import type { Locale } from '#locales';
import type { OpenDocument } from '#state/document.ts';
import { Opened } from '#ui/opened.tsx';
import type { FrameWords, SideWords } from './face.ts';
import { type Offer, PassOnButton } from './pass-on-button.tsx';

interface Props {
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

export function Actions(props: Props) {
  const { words, sides, locale, document, canUndo, canRedo, fileName, asText } = props;
  const { offer, onPrint, onExample, onClear, onSaid, onCalendar, hasRole, onKeys } = props;
  const copy = async (): Promise<void> => onSaid((await copyText(asText())) ? words.copied : words.copyFailed);
  return (
    <div className="tool-actions">
      <button type="button" className="strong" onClick={() => onPrint('filled')}>
        {words.print}
      </button>
      <PassOnButton label={words.passOn} offer={offer} sides={sides} locale={locale} />
      <button type="button" className="quiet" disabled={!canUndo} onClick={document.undo}>
        {words.undo}
      </button>
      <button type="button" className="quiet" disabled={!canRedo} onClick={document.redo}>
        {words.redo}
      </button>
      <Opened className="more" summary={words.more}>
        {() => (
          <div className="more-actions">
            <button type="button" onClick={() => onPrint('blank')}>
              {words.printBlank}
            </button>
            <button type="button" onClick={() => void copy()}>
              {words.copy}
            </button>
            <button type="button" onClick={() => downloadText(`${fileName}.md`, asText(), 'text/markdown')}>
              {words.download}
            </button>
            {onCalendar && (
              <button type="button" onClick={() => onCalendar('all')}>
                {words.calendar.all}
              </button>
            )}
            {onCalendar && hasRole && (
              <button type="button" onClick={() => onCalendar('mine')}>
                {words.calendar.mine}
              </button>
            )}
            {onExample && (
              <button type="button" onClick={onExample}>
                {words.example}
              </button>
            )}
            {onClear && (
              <button type="button" onClick={onClear}>
                {words.clear}
              </button>
            )}
            <button type="button" aria-keyshortcuts="?" onClick={onKeys}>
              {words.keys.open}
            </button>
          </div>
        )}
      </Opened>
    </div>
  );
}
