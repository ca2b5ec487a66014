/** The access list: filled here, asked for again when the two part. No field for passwords. */
import { fill } from '#lib/fill.ts';
import { changeRow, inOrder, moveRow, withoutRow, withRow } from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import { LineField } from '#ui/line-field.tsx';
import { moveByKey, RowActs, useRowFocus } from '#ui/row-acts.tsx';
import { toldOf } from '../around.ts';
import type { Edited } from '../face.ts';
import { rowWords } from '../row-words.ts';
import { SideSelect } from '../side-select.tsx';
import type { Access, Onboarding } from './document.ts';
import type { Words } from './view.tsx';

const FIELDS = ['tool', 'purpose', 'role'] as const;

export function AccessRows({ value, words: { labels }, sides, frame, around, onChange }: Edited<Onboarding, Words>) {
  const { access: words } = labels;
  const rows = inOrder(value.access);
  const list = useRowFocus(rows.map(({ id }) => id));
  const put = (access: Onboarding['access']): void => onChange({ ...value, access });
  const add = (row: Omit<Access, 'place'>): void => {
    if (list.current) list.current.dataset['adding'] = '';
    put(withRow(value.access, newId(), row));
  };
  const offered = toldOf(around, 'access').filter(({ text }) => !rows.some((row) => row.tool === text));

  return (
    <>
      <p className="hint">{words.hint}</p>
      <ul className="access-rows" ref={list}>
        {rows.map((row, index) => {
          const name = row.tool.trim() || words.unnamed;
          const move = (by: -1 | 1): void => put(moveRow(value.access, row.id, by));
          return (
            <li key={row.id} data-row={row.id} onKeyDown={(event) => moveByKey(event, move)}>
              {FIELDS.map((field) => (
                <LineField
                  key={field}
                  label={words[field]}
                  maxLength={300}
                  value={row[field]}
                  onChange={(typed) => put(changeRow(value.access, row.id, { [field]: typed }))}
                />
              ))}
              <SideSelect
                label={words.revoker}
                value={row.revoker}
                sides={sides}
                onChange={(revoker) => put(changeRow(value.access, row.id, { revoker }))}
              />
              <RowActs
                words={rowWords(frame.row, name)}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                onMove={move}
                onRemove={() => put(withoutRow(value.access, row.id))}
              />
            </li>
          );
        })}
      </ul>
      <p className="panel-acts">
        <button type="button" data-add="" onClick={() => add({ tool: '', purpose: '', role: '', revoker: 'client' })}>
          + {words.add}
        </button>
        {offered.map(({ documentId, id, text, purpose, role, revoker }) => (
          <button
            key={`${documentId} ${id}`}
            type="button"
            className="quiet"
            onClick={() => add({ tool: text, purpose, role, revoker })}
          >
            {fill(words.take, { text })}
          </button>
        ))}
      </p>
    </>
  );
}
