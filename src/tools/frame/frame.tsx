/** What surrounds every tool: where it is saved, what went wrong, undo, print, text, and the sheets of a tool with many. */
import { useRef } from 'react';
import { todayHere } from '#browser/clock.ts';
import { mayLose } from '#browser/leaving.ts';
import { downloadText } from '#browser/out.ts';
import { takesLetters } from '#browser/typing.ts';
import type { Locale } from '#locales';
import { useAround } from '#state/use-around.ts';
import { useDesk } from '#state/use-document.ts';
import { firstField, focusAfter } from '#ui/focus-after.ts';
import { StayContext, useStay } from '#ui/kept.ts';
import { SayContext, useSaid } from '#ui/said.tsx';
import { otherSideOf } from '../collaboration.ts';
import type { AnyFace, FrameWords, Shown, SideWords } from '../face.ts';
import type { Offer } from '../passing/pass-on-button.tsx';
import { type Due, versionOf } from '../tool.ts';
import { Actions, type Example } from './actions.tsx';
import { type OwnKeys, useKeys } from './keys.tsx';
import style from './late.css?url';
import { Place } from './place.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { Saved } from './saved.tsx';
import { useNamedRow } from './use-named-row.tsx';
import { useOpened } from './use-opened.tsx';
import { usePaper } from './use-paper.tsx';
import { useTabNote } from './use-tab-note.tsx';
import { useToday } from './use-today.tsx';
import { useUndoRedo } from './use-undo-redo.tsx';
import { useWaking } from './use-waking.tsx';
import { useWriteOut } from './use-write-out.tsx';

const loadCalendar = () => import('./calendar.tsx');
const loadAfterPaste = () => import('./after-paste.tsx');
const loadOffer = () => import('./sheet-offer.tsx');

export interface FrameProps {
  readonly face: AnyFace;
  readonly words: unknown;
  readonly frame: FrameWords;
  readonly sides: SideWords;
  readonly locale: Locale;
  readonly level: 2 | 3;
}

export function Frame({ face, words, frame, sides, locale, level }: FrameProps) {
  const { tool, View, Sheets, Preview, shorten } = face;
  const root = useRef<HTMLElement>(null);
  const desk = useDesk(tool, () => mayLose(frame.leaving));
  const { document: open, state } = desk;
  const { around, card, onCard, isBinned, bringBack } = useAround(desk);
  const [said, say] = useSaid();
  const undoRedo = useUndoRedo(desk, card, { frame, sides, locale }, say);
  const today = useToday(open.id() !== null);
  const stay = useTabNote(root, open.id() ?? `${card.document.place()}.${tool.id}`, today !== '', desk.turn);
  const [view, setView] = useStay<string>('view', '', stay);
  const onClick = useOpened(root, stay, today !== '');
  const { title, example, keys: own = [] } = words as { title: string; example?: Example; keys?: OwnKeys };
  const keys = useKeys(level === 2, frame, own);
  const shown: Shown<unknown, unknown> = {
    value: state.value,
    words,
    sides,
    locale,
    today,
    around,
    level,
    frame,
    view,
  };
  /** With the other side's name, or six clients would give six files of one name; only once, where the sheet is called by it too. */
  const fileNameOn = (day: string, nth = around.nth): string =>
    [...new Set([title, otherSideOf(around.card).trim() + nth, tool.nameOf(state.value), day])]
      .filter(Boolean)
      .join(' – ');
  const fileName = fileNameOn(today || todayHere()); // also where it is printed before the day is drawn
  const writeOut = useWriteOut(face, shown, state.status !== 'fresh');

  const { paper, settled, print } = usePaper(face, shown, fileName, `${title} – ${frame.blank}`);

  useWaking(root, desk);
  useNamedRow(root, today !== '');

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const { target, key } = event;
    const hasOwnUndo = takesLetters(target) && !(target instanceof HTMLSelectElement);
    if (hasOwnUndo || !(event.ctrlKey || event.metaKey) || key.toLowerCase() !== 'z') return;
    event.preventDefault();
    mend(event.shiftKey ? undoRedo.redo : undoRedo.undo);
  };
  /** The act may take away what had the focus, a notice or the whole sheet: then the focus goes to the first field. */
  const mend = (act: () => void): void =>
    focusAfter(act, () => (document.activeElement === document.body ? firstField(root.current) : null));
  const offer = (): Promise<Offer> =>
    loadOffer().then(({ sheetOffer }) => sheetOffer(face, shown, onCard, open, root.current, fileNameOn));
  const toCalendar = async (isWanted: (due: Due) => boolean): Promise<void> => {
    const made = loadCalendar().then(({ handOverCalendar }) =>
      handOverCalendar(open, tool, shown, { title, fileName, isWanted }),
    );
    say(await made.catch(() => frame.partFailed));
  };

  const onPaste = ({ target, clipboardData, defaultPrevented }: React.ClipboardEvent): void => {
    // Can be read from the event only, and only now.
    const pasted = { text: clipboardData.getData('text'), html: clipboardData.getData('text/html') };
    void loadAfterPaste()
      .then(({ afterPaste }) => afterPaste(target, pasted, defaultPrevented, frame, say))
      .catch(() => undefined);
  };

  const work = (
    <>
      <div className={Preview && 'tool-columns'}>
        <fieldset className="tool-view" disabled={state.status === 'locked'}>
          <StayContext value={stay}>
            <View
              key={desk.turn}
              {...shown}
              onView={setView}
              onChange={open.change}
              onSet={open.set}
              onBegin={desk.goOn}
              onOther={(...other) => {
                const stored = desk.changeOther(...other);
                return stored.ok ? '' : frame.problems[stored.reason];
              }}
              onCard={onCard}
              onCalendar={(id) => void toCalendar((due) => due.id === id)}
            />
          </StayContext>
        </fieldset>
        {Preview && (
          <Preview words={frame} shorten={shorten && ((lines) => shorten({ ...shown, value: settled }, lines))}>
            {paper}
          </Preview>
        )}
      </div>
      <Actions
        {...shown}
        desk={desk}
        undoRedo={undoRedo}
        example={example}
        fileName={fileName}
        writeOut={writeOut}
        offer={offer}
        onPrint={print}
        onCalendar={toCalendar}
        onKeys={keys.show}
      />
    </>
  );

  return (
    <section
      ref={root}
      className="tool"
      aria-label={title}
      data-tool={tool.id}
      data-version={versionOf(tool)}
      data-many={tool.one ? undefined : ''}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onKeyDownCapture={keys.onKeyDownCapture}
    >
      {today !== '' && <link rel="stylesheet" href={style} />}
      <SayContext value={say}>
        <div className="tool-screen screen-only">
          <Saved desk={desk} frame={frame} locale={locale} today={today} />
          <ProblemNotice
            problem={state.problem ?? (isBinned ? 'binned' : null)}
            words={frame}
            onRetry={() => mend(open.retry)}
            onBringBack={() => mend(bringBack)}
            onDownload={() => downloadText(fileName, '.json', open.rawText())}
            onDownloadText={() =>
              void writeOut().then(
                (text) => downloadText(fileName, '.md', text),
                () => say(frame.partFailed),
              )
            }
          />
          <Place around={around} words={frame} sides={sides} onCard={onCard} onGo={desk.goTo} />
          {Sheets ? (
            <Sheets desk={desk} words={frame} own={words}>
              {work}
            </Sheets>
          ) : (
            work
          )}
          {keys.list}
          <p role="status" className="tool-said">
            {said}
          </p>
        </div>
      </SayContext>
      <div className="paper">{paper}</div>
    </section>
  );
}
