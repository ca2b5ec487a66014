/** What surrounds every tool: where it is saved, what went wrong, undo, print, text, and the sheets of a tool with many. */
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { todayHere } from '#browser/clock.ts';
import { copyText, downloadText, onPrint, printPaper } from '#browser/out.ts';
import { fill } from '#lib/fill.ts';
import { type Locale, regions } from '#locales';
import { type Desk, useDesk } from '#state/use-document.ts';
import type { Face, FrameWords, Shown, SideWords } from './face.ts';
import { Preview } from './preview.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { Sheets } from './sheets.tsx';
import { versionOf } from './tool.ts';

// biome-ignore lint/suspicious/noExplicitAny: one frame for documents of every type
type AnyFace = Face<any, any>;

export interface FrameProps {
  readonly face: AnyFace;
  readonly words: unknown;
  readonly frame: FrameWords;
  readonly sides: SideWords;
  readonly locale: Locale;
  readonly level: 2 | 3;
}

export function Frame({ face, words, frame, sides, locale, level }: FrameProps) {
  const { tool, View, Paper, hasPreview, asText } = face;
  const root = useRef<HTMLElement>(null);
  const desk = useDesk(tool);
  const { document: open, state } = desk;
  const [today, setToday] = useState('');
  const [said, setSaid] = useState('');
  const title = (words as { title: string }).title;
  const shown: Shown<unknown, unknown> = { value: state.value, words, sides, locale, today, level };
  const nameNow = tool.nameOf(state.value);
  const fileName = [title, nameNow, today].filter(Boolean).join(' – ');

  // The paper may come a moment after the screen: a tick is answered first.
  const settled = useDeferredValue(state.value);
  const isPrinting = usePrinting();
  const printed = isPrinting ? state.value : settled;
  const paper = useMemo(() => <Paper {...shown} value={printed} />, [printed, today]);

  useWaking(root, desk);
  useEffect(() => setToday(todayHere()), []);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const isTyping =
      event.target instanceof Element && event.target.matches('input:not([type=checkbox], [type=radio]), textarea');
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) open.redo();
    else open.undo();
  };
  const copy = async (): Promise<void> => setSaid((await copyText(asText(shown))) ? frame.copied : frame.copyFailed);

  return (
    <section
      ref={root}
      className="tool"
      aria-label={title}
      data-tool={tool.id}
      data-version={versionOf(tool)}
      data-many={tool.one ? undefined : ''}
      onKeyDown={onKeyDown}
    >
      <div className="tool-screen screen-only">
        <p className="saved">{savedText(desk, frame, locale)}</p>
        <ProblemNotice
          state={state}
          words={frame}
          onRetry={open.retry}
          onDownload={() => downloadText(`${fileName}.json`, open.rawText(), 'application/json')}
          onDownloadText={() => downloadText(`${fileName}.md`, asText(shown), 'text/markdown')}
        />
        {!tool.one && <Sheets desk={desk} tool={tool} words={frame} />}
        <div className={hasPreview ? 'tool-columns' : undefined}>
          <fieldset className="tool-view" disabled={state.status === 'locked'}>
            <View {...shown} frame={frame} onChange={open.change} onBegin={desk.begin} />
          </fieldset>
          {hasPreview && <Preview words={frame}>{paper}</Preview>}
        </div>
        <div className="tool-actions">
          <button type="button" className="strong" onClick={() => printPaper(fileName)}>
            {frame.print}
          </button>
          <button type="button" onClick={copy}>
            {frame.copy}
          </button>
          <button type="button" onClick={() => downloadText(`${fileName}.md`, asText(shown), 'text/markdown')}>
            {frame.download}
          </button>
          <button type="button" className="quiet" disabled={!state.canUndo} onClick={open.undo}>
            {frame.undo}
          </button>
          <button type="button" className="quiet" disabled={!state.canRedo} onClick={open.redo}>
            {frame.redo}
          </button>
          <p role="status" className="tool-said">
            {said}
          </p>
        </div>
      </div>
      <div className="paper" aria-hidden="true">
        {paper}
      </div>
    </section>
  );
}

/** True from the moment printing begins, so that not even the last keystroke is missing on paper. */
function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => onPrint((begins) => flushSync(() => setIsPrinting(begins))), []);
  return isPrinting;
}

/** Takes over from the early script: what was entered before React was here, and could not be stored, is entered now. */
function useWaking(root: React.RefObject<HTMLElement | null>, { document: open }: Desk<unknown>): void {
  useLayoutEffect(() => {
    const controls = root.current?.querySelectorAll<HTMLInputElement>('[data-cell]') ?? [];
    open.adopt(
      [...controls].map(
        (control) =>
          [control.dataset['cell'] ?? '', control.type === 'checkbox' ? control.checked : control.value] as const,
      ),
    );
    if (root.current) root.current.dataset['ready'] = '';
  }, []);
}

function savedText({ state }: Desk<unknown>, frame: FrameWords, locale: Locale): string {
  if (state.status === 'unsaved') return frame.unsaved;
  if (state.savedAt === 0) return frame.fresh;
  const moment = new Date(state.savedAt);
  const sameDay = moment.toDateString() === new Date().toDateString();
  const time = moment.toLocaleString(
    regions[locale],
    sameDay ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  );
  return fill(frame.savedAt, { time: locale === 'de' ? `${time} Uhr` : time });
}
