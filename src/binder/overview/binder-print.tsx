/** The whole binder on paper: title page with contents, then every sheet as its tool prints it, each on a new page. */
import { useEffect, useState } from 'react';
import { printPaper } from '#browser/out.ts';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { readAround } from '#state/around.ts';
import { collaborationOf } from '#state/envelope.ts';
import type { Shelf, ShelvedCollaboration } from '#state/shelf.ts';
import type { AnyFace } from '#tools/face.ts';
import { PaperSides } from '#tools/paper-sides.tsx';
import { PaperHeading, PaperLevel } from '#ui/paper-heading.tsx';
import { loadDressed } from '../dressed.ts';
import { asFiled, sheetTitle } from '../names.ts';
import type { BinderWords, WordsByTool } from '../words.ts';

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly title: string;
  readonly shelf: Shelf;
  readonly toolWords: WordsByTool;
  readonly today: string;
  /** Words of a tool could not be loaded. */
  readonly lacksWords: boolean;
}
type Faces = Readonly<Record<string, AnyFace>>;

export function BinderPrint(props: Props) {
  const { words, frame, sides, locale, tools, shelf, current, title, toolWords, today, lacksWords } = props;
  const [faces, setFaces] = useState<Faces>({});
  const [lacksFaces, setLacksFaces] = useState(false);
  const ids = [...new Set(current.documents.map(({ tool }) => tool.id))];
  useEffect(() => {
    for (const id of ids.filter((one) => !faces[one]))
      loadDressed(id).then(
        (face) => setFaces((known) => ({ ...known, [id]: face })),
        () => setLacksFaces(true),
      );
  }, [ids.join()]);
  const sheets = tools.flatMap(({ id, name }) =>
    asFiled(current.documents, id, { tools, words }).map((sheet) => ({
      ...sheet,
      title: sheetTitle(name, sheet, { tools, words }),
    })),
  );
  const isReady = ids.every((id) => faces[id] && toolWords[id]);

  return (
    <>
      <p className="screen-only">
        <button
          type="button"
          disabled={!isReady || sheets.length === 0}
          onClick={() => printPaper(`${title} – ${today}`)}
        >
          {words.print}
        </button>
        {!isReady && (lacksWords || lacksFaces) && (
          <span className="said wrong" role="alert">
            {frame.partFailed}
          </span>
        )}
      </p>
      <div className="paper">
        <header className="paper-head binder-cover">
          <p className="binder-kind">{words.title}</p>
          <PaperHeading className="paper-title">{title}</PaperHeading>
          <PaperSides sides={sides} names={current.card}>
            {today && <span>{fill(words.printedOn, { day: formatDay(today, locale, 'field') })}</span>}
          </PaperSides>
          <h2>{words.contents}</h2>
          <ol>
            {sheets.map((sheet) => (
              <li key={sheet.id}>{sheet.title}</li>
            ))}
          </ol>
        </header>
        {sheets.map(({ id, tool, value }) => {
          const [face, own] = [faces[tool.id], toolWords[tool.id]];
          return (
            face &&
            own && (
              <PaperLevel value={2} key={id}>
                <section className="binder-sheet">
                  <face.Paper
                    {...{ value, sides, locale, today }}
                    words={own.words}
                    frame={own.frame}
                    view=""
                    around={readAround(tool, id, collaborationOf(id), shelf)}
                    level={2}
                  />
                </section>
              </PaperLevel>
            )
          );
        })}
      </div>
    </>
  );
}
