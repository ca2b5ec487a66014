/** A document as its tool prints it, on the screen and for reading only: real text in reading order, no controls. */
import { useEffect, useState } from 'react';
import { fetchWords } from '#browser/words.ts';
import type { Around } from '#tools/around.ts';
import type { AnyFace } from '#tools/face.ts';

import type { ToolWords } from '#tools/frame/wake.tsx';
import type { AnyTool } from '#tools/tool.ts';
import { PaperLevel } from '#ui/paper-heading.tsx';
import { loadDressed } from '../dressed.ts';
import type { BinderWords } from '../words.ts';

interface Props extends BinderWords {
  readonly tool: AnyTool;
  readonly value: unknown;
  readonly around: Around;
  readonly today: string;
}

export function ReceivedPaper({ passing: { receive }, sides, locale, tool, value, around, today }: Props) {
  const [shown, setShown] = useState<{ face: AnyFace; own: ToolWords } | null>(null);
  useEffect(() => {
    let isHere = true;
    void Promise.all([loadDressed(tool.id), fetchWords<ToolWords>(tool.id)])
      .then(([face, own]) => isHere && setShown({ face, own }))
      .catch(() => undefined); // without its face the document can still be accepted
    return () => {
      isHere = false;
    };
  }, [tool, locale]);
  return (
    <div className="received-sheet">
      <p className="preview-title">{shown ? receive.preview : receive.previewLoading}</p>
      {shown && (
        <section className="received-scroll" aria-label={receive.preview} tabIndex={0}>
          <div className="sheet-paper received-paper" data-paper={tool.id}>
            <PaperLevel value={4}>
              <shown.face.Paper
                {...{ value, sides, locale, today, around }}
                words={shown.own.words}
                frame={shown.own.frame}
                level={3}
                view=""
              />
            </PaperLevel>
          </div>
        </section>
      )}
    </div>
  );
}
