/** The A4 sheet on the screen: the paper itself at its true proportions, scaled to the room there is, with an honest page count. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { counted } from '#lib/fill.ts';
import type { FrameWords } from '../face.ts';

/** Height and width of A4 and of what is printed on a page, in CSS pixels; margins as in `@page` of print.css. */
const MM = 96 / 25.4;
const PAGE = { width: 210 * MM, height: 297 * MM, printed: (297 - 20 - 22) * MM };

export interface PreviewProps {
  readonly words: FrameWords;
  /** Advice for a paper that runs over one page by so many lines. */
  readonly shorten?: ((lines: number) => string) | undefined;
  readonly children: ReactNode;
}

export function Preview({ words, shorten, children }: PreviewProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const [linesOver, setLinesOver] = useState(0);
  const [isScrolling, setIsScrolling] = useState(false);
  useEffect(() => {
    const [outer, inner] = [sheet.current, paper.current];
    if (!outer || !inner) return;
    const fit = (): void => {
      const scale = outer.clientWidth / PAGE.width;
      const count = Math.max(1, Math.ceil((inner.scrollHeight - 1) / PAGE.printed));
      inner.parentElement?.style.setProperty('transform', `scale(${scale})`);
      outer.style.height = `${scale * (PAGE.height + (count - 1) * PAGE.printed)}px`;
      setPages(count);
      const area = outer.parentElement;
      setIsScrolling(area !== null && area.scrollHeight > area.clientHeight);
      const line = Number.parseFloat(getComputedStyle(inner).lineHeight);
      setLinesOver(Math.max(0, Math.ceil((inner.scrollHeight - 1 - PAGE.printed) / line)));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return (
    // A part that scrolls must be reachable by keyboard.
    <aside className="preview" aria-label={words.preview} tabIndex={isScrolling ? 0 : undefined}>
      <p className="preview-title">
        {words.preview} · <output>{counted(words.pages, pages)}</output>
      </p>
      <p className="preview-advice" role="status">
        {shorten && pages > 1 ? shorten(linesOver) : ''}
      </p>
      <div className="sheet" ref={sheet} aria-hidden="true">
        <div className="sheet-scaled">
          <div className="sheet-paper" ref={paper}>
            {children}
          </div>
        </div>
      </div>
    </aside>
  );
}
