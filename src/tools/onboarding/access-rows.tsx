/** The access list: filled here, asked for again when the two part. No field for passwords. */
import { fill } from '#lib/fill.ts';
import { LineField } from '#ui/line-field.tsx';
import { RowActs } from '#ui/row-acts.tsx';
import { RowGroup } from '#ui/row-group.tsx';
import { toldOf } from '../around.ts';
import type { Edited } from '../face.ts';
import { SideSelect } from '../side-select.tsx';
import { useRows } from '../use-rows.tsx';
import type { Onboarding } from './document.ts';
import type { Words } from './view.tsx';

const FIELDS = ['tool', 'purpose', 'role'] as const;
const BLANK = { tool: '', purpose: '', role: '', revoker: 'client' } as const;

export function AccessRows({ value, words: { labels }, sides, frame, around, onChange }: Edited<Onboarding, Words>) {
  const { access: words } = labels;
  const rows = useRows(value.access, (access) => onChange({ ...value, access }), BLANK);
  const offered = toldOf(around, 'access').filter(({ text }) => !rows.shown.some((row) => row.tool === text));

  return (
    <>
      <p className="hint">{words.hint}</p>
      <ul className="access-rows" ref={rows.list}>
        {rows.shown.map((row, index) => {
          const name = row.tool.trim() || words.unnamed;
          return (
            <li key={row.id} data-row={row.id}>
              <RowGroup name={name}>
                {FIELDS.map((field) => (
                  <LineField
                    key={field}
                    label={words[field]}
                    maxLength={300}
                    value={row[field]}
                    onChange={(typed) => rows.change(row.id, { [field]: typed })}
                  />
                ))}
                <SideSelect
                  label={words.revoker}
                  value={row.revoker}
                  sides={sides}
                  onChange={(revoker) => rows.change(row.id, { revoker })}
                />
                <RowActs words={frame.row} name={name} {...rows.placeOf(row, index)} />
              </RowGroup>
            </li>
          );
        })}
      </ul>
      <p className="panel-acts">
        <button type="button" data-add="" onClick={() => rows.add()}>
          + {words.add}
        </button>
        {offered.map(({ documentId, id, text, purpose, role, revoker }) => (
          <button
            key={`${documentId} ${id}`}
            type="button"
            className="quiet"
            onClick={() => rows.add({ tool: text, purpose, role, revoker })}
          >
            {fill(words.take, { text })}
          </button>
        ))}
      </p>
    </>
  );
}
