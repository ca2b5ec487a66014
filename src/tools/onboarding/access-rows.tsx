/** The access list: filled here, asked for again when the two part. No field for passwords. */
import { fill } from '#lib/fill.ts';
import { changeRow, inOrder, moveRow, withoutRow, withRow } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import { newId } from '#state/here.ts';
import { moveByKey, RowActs, useRowFocus } from '#ui/row-acts.tsx';
import { toldOf } from '../around.ts';
import type { Edited } from '../face.ts';
import type { Access, Onboarding } from './document.ts';
import type { Words } from './view.tsx';

const SIDES: readonly Side[] = ['client', 'assistant', 'both'];
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
                <label key={field}>
                  <span>{words[field]}</span>
                  <input
                    type="text"
                    autoComplete="off"
                    maxLength={300}
                    value={row[field]}
                    onChange={(event) => put(changeRow(value.access, row.id, { [field]: event.target.value }))}
                  />
                </label>
              ))}
              <label>
                <span>{words.revoker}</span>
                <select
                  value={row.revoker}
                  onChange={(event) => put(changeRow(value.access, row.id, { revoker: event.target.value as Side }))}
                >
                  {SIDES.map((side) => (
                    <option key={side} value={side}>
                      {sides[side]}
                    </option>
                  ))}
                </select>
              </label>
              <RowActs
                words={{
                  up: fill(frame.row.up, { name }),
                  down: fill(frame.row.down, { name }),
                  remove: fill(frame.row.remove, { name }),
                }}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                onMove={move}
                onRemove={() => put(withoutRow(value.access, row.id))}
              />
            </li>
          );
        })}
      </ul>
      {
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
      }
    </>
  );
}
