/** Every tool and what was filled in with it. */
import { useId, useState } from 'react';
import { dayOf } from '#browser/clock.ts';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { holds } from '#lib/fold.ts';
import { leavesOf } from '#state/cells.ts';
import { moveTo, remember } from '#state/here.ts';
import type { ShelvedCollaboration, ShelvedDocument } from '#state/shelf.ts';
import type { Data } from '#tools/tool.ts';
import { sheetsOf, sheetTitle } from '../names.ts';
import type { BinderWords, ToolPlace, WordsByTool } from '../words.ts';

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly toolWords: WordsByTool;
}

/** Sheets of one tool in sight, as in the tool itself; a year of weeks would push the other tools off the page. */
const MOST = 6;

export function SheetTable({ words, frame, locale, tools, current, toolWords }: Props) {
  const id = useId();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [query, setQuery] = useState('');
  const isSearched = query.trim() !== '';
  const documents = isSearched
    ? current.documents.filter((sheet) => holds(wordsOn(sheet, { tools, words }), query))
    : current.documents;
  const hasMany = tools.some(({ id: tool }) => sheetsOf(current.documents, tool).length > MOST + 1);
  const stateOf = ({ tool, value }: ShelvedDocument): string => {
    const own = toolWords[tool.id];
    if (tool.isDone?.(value)) return words.done;
    const progress = own && tool.progress?.(value, own.words);
    return progress && progress.all > 0
      ? fill(words.progress, { done: progress.done, all: progress.all })
      : words.filled;
  };
  const rowsOf = ({ id, name, address }: ToolPlace) => {
    const sheets = sheetsOf(documents, id);
    if (sheets.length === 0)
      return isSearched ? null : (
        <tr key={id} className="not-yet">
          <th scope="row">
            <a href={address} onClick={() => moveTo(current.id)}>
              {name}
            </a>
          </th>
          <td colSpan={2}>{words.notYet}</td>
        </tr>
      );
    const row = (sheet: ShelvedDocument) => (
      <tr key={sheet.id}>
        <th scope="row">
          <a href={address} onClick={() => remember(sheet.tool, sheet.id)}>
            {sheetTitle(name, sheet, { tools, words })}
          </a>
        </th>
        <td>{stateOf(sheet)}</td>
        <td>{formatDay(dayOf(sheet.changedAt), locale, 'field')}</td>
      </tr>
    );
    // One behind a line that opens it would cost a press to save a row.
    if (isSearched || sheets.length <= MOST + 1) return sheets.map(row);
    const isOpen = opened.includes(id);
    const turn = (): void => setOpened(isOpen ? opened.filter((one) => one !== id) : [...opened, id]);
    return [
      ...sheets.slice(0, MOST).map(row),
      <tr key={id}>
        <td colSpan={3}>
          <button type="button" className="quiet" aria-expanded={isOpen} onClick={turn}>
            {name}: {fill(frame.older, { n: sheets.length - MOST })}
          </button>
        </td>
      </tr>,
      ...(isOpen ? sheets.slice(MOST).map(row) : []),
    ];
  };

  return (
    <section aria-labelledby="binder-sheets">
      <h3 id="binder-sheets">{words.sheets}</h3>
      {hasMany && (
        <div className="field binder-find">
          <label htmlFor={id}>{words.find}</label>
          <input
            id={id}
            type="text"
            inputMode="search"
            autoComplete="off"
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
          <p role="status">{isSearched && fill(words.found, { n: documents.length, all: current.documents.length })}</p>
        </div>
      )}
      <table className="binder-sheets">
        <thead>
          <tr>
            <th scope="col">{words.tool}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.changed}</th>
          </tr>
        </thead>
        <tbody>{tools.map(rowsOf)}</tbody>
      </table>
    </section>
  );
}

/** Its name and everything typed on it; days and numbers, of which nearly every sheet has every digit, are none of it. */
const wordsOn = (sheet: ShelvedDocument, props: Pick<BinderWords, 'tools' | 'words'>): string =>
  [
    sheetTitle('', sheet, props),
    ...[...leavesOf(sheet.value as Data).values()].filter((leaf) => /\p{L}/u.test(String(leaf))),
  ].join('\n');
