/** What was deleted in the last thirty days, and entries that cannot be read. */

import { dayOf } from '#browser/clock.ts';
import { downloadText } from '#browser/out.ts';
import { readText } from '#browser/storage.ts';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { removeForGood, restoreFromBin, type Shelf, type ShelvedDocument } from '#state/shelf.ts';
import { collaboration } from '#tools/collaboration.ts';
import type { BinderWords } from './words.ts';

interface Props extends BinderWords {
  readonly shelf: Shelf;
  readonly refresh: () => void;
}

export function BinList({ words: { bin, unreadable, untitled, restore }, locale, tools, shelf, refresh }: Props) {
  const labelOf = ({ tool, name }: ShelvedDocument): string => {
    const kind = tool === collaboration ? bin.collaboration : tools.find(({ id }) => id === tool.id)?.name;
    return tool.one && name === '' ? (kind ?? tool.id) : `${kind ?? tool.id}: ${name.trim() || untitled}`;
  };
  return (
    <details className="binder-bin">
      <summary>
        {bin.title} ({shelf.bin.length})
      </summary>
      <p className="soft">{shelf.bin.length === 0 ? bin.empty : bin.why}</p>
      <ul>
        {shelf.bin.map((document) => (
          <li key={document.id}>
            <span>
              {labelOf(document)}
              <small> · {fill(bin.deleted, { day: formatDay(dayOf(document.deletedAt), locale, 'field') })}</small>
            </span>
            <button
              type="button"
              onClick={() => {
                restoreFromBin(document);
                refresh();
              }}
            >
              {restore}
            </button>
            <button
              type="button"
              className="quiet"
              onClick={() => {
                removeForGood(document);
                refresh();
              }}
            >
              {bin.forGood}
            </button>
          </li>
        ))}
      </ul>
      {shelf.unreadable.length > 0 && <h3>{unreadable.title}</h3>}
      <ul>
        {shelf.unreadable.map(({ id, reason }) => (
          <li key={id}>
            <span>{unreadable[reason]}</span>
            <button type="button" onClick={() => downloadText(id, '.txt', readText(id) ?? '')}>
              {unreadable.download}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
