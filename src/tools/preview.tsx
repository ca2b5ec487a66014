/** The A4 sheet on the screen: the paper itself at its true proportions, scaled to the room there is, with an honest page count. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import type { FrameWords } from './face.ts';

/** Height and width of A4 and of what is printed on a page, in CSS pixels; margins as in `@page` of base.css. */
const MM = 96 / 25.4;
const PAGE = { width: 210 * MM, height: 297 * MM, printed: (297 - 20 - 22) * MM };

export function Preview({ words, children }: { words: FrameWords; children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  useEffect(() => {
    const [outer, inner] = [sheet.current, paper.current];
    if (!outer || !inner) return;
    const fit = (): void => {
      const scale = outer.clientWidth / PAGE.width;
      const count = Math.max(1, Math.ceil((inner.scrollHeight - 1) / PAGE.printed));
      inner.parentElement?.style.setProperty('transform', `scale(${scale})`);
      outer.style.height = `${scale * (PAGE.height + (count - 1) * PAGE.printed)}px`;
      setPages(count);
    };
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return (
    <aside className="preview" aria-label={words.preview}>
      <p className="preview-title">
        {words.preview} · <output>{pages === 1 ? words.onePage : fill(words.pages, { n: pages })}</output>
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
