/** Every tool and what was filled in with it. */

import { dayOf } from '#browser/clock.ts';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { moveTo, remember } from '#state/here.ts';
import type { ShelvedCollaboration, ShelvedDocument } from '#state/shelf.ts';
import { sheetName, sheetsOf } from './names.ts';
import type { BinderWords, ToolPlace, WordsByTool } from './words.ts';

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly toolWords: WordsByTool;
}

export function SheetTable({ words, locale, tools, current, toolWords }: Props) {
  const stateOf = ({ tool, value }: ShelvedDocument): string => {
    const own = toolWords[tool.id];
    if (tool.isDone?.(value)) return words.done;
    const progress = own && tool.progress?.(value, own.words);
    return progress && progress.all > 0
      ? fill(words.progress, { done: progress.done, all: progress.all })
      : words.filled;
  };
  const rowsOf = ({ id, name, address }: ToolPlace) => {
    const sheets = sheetsOf(current.documents, id);
    if (sheets.length === 0)
      return (
        <tr key={id} className="not-yet">
          <th scope="row">
            <a href={address} onClick={() => moveTo(current.id)}>
              {name}
            </a>
          </th>
          <td colSpan={2}>{words.notYet}</td>
        </tr>
      );
    return sheets.map((sheet) => (
      <tr key={sheet.id}>
        <th scope="row">
          <a href={address} onClick={() => remember(sheet.tool, sheet.id)}>
            {name}
            {!sheet.tool.one && `: ${sheetName(id, sheet.name, { tools, words })}`}
          </a>
        </th>
        <td>{stateOf(sheet)}</td>
        <td>{formatDay(dayOf(sheet.changedAt), locale, 'field')}</td>
      </tr>
    ));
  };

  return (
    <section aria-labelledby="binder-sheets">
      <h3 id="binder-sheets">{words.sheets}</h3>
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
