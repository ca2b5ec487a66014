/** The access list and the handover on A4: tables with room for more by hand. */
import { formatDay } from '#lib/days.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { Square } from '#ui/square.tsx';
import type { Shown } from '../face.ts';
import { type Access, accessIn, type Farewell, HANDOVER, tasksIn } from './document.ts';
import { Written } from './paper-parts.tsx';
import type { Words } from './view.tsx';

type Props = Shown<Farewell, Words>;

/** A table with empty rows at its end, as many as are wanted at least. */
function Table({
  name,
  heads,
  rows,
  least,
}: {
  /** Class that sets the widths of its columns. */
  readonly name: 'leave-access' | 'leave-tasks';
  readonly heads: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly React.ReactNode[] }[];
  readonly least: number;
}) {
  const spare = Array.from({ length: Math.max(2, least - rows.length) }, (_, index) => `spare${index}`);
  return (
    <table className={`leave-table ${name}`}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map((cell, index) => (
              <td key={heads[index]}>{cell}</td>
            ))}
          </tr>
        ))}
        {spare.map((id) => (
          <tr key={id}>
            {heads.map((head) => (
              <td key={head} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PaperAccess({ value, words: { labels }, frame, sides, locale }: Props) {
  const { access } = labels;
  const state = (row: Access) => (
    <span className="leave-boxes">
      {(['revoked', 'changed'] as const).map((one) => (
        <span key={one}>
          {row.state === one ? <Square state="done" label={frame.steps.done} /> : <Square state="open" />}{' '}
          {access.states[one]}
          {row.state === one && row.doneOn !== '' && ` ${formatDay(row.doneOn, locale, 'short')}`}
        </span>
      ))}
    </span>
  );
  const day = ({ on }: Access): string => {
    const known = on || value.lastOn;
    return known === '' ? labels.onLast : formatDay(known, locale, 'short');
  };
  return (
    <>
      <p className="leave-hint">{access.stateHint}</p>
      <Table
        name="leave-access"
        heads={[access.name, access.purpose, access.role, access.revoker, access.onShort, access.state]}
        rows={accessIn(value).map((row) => ({
          id: row.id,
          cells: [row.name, row.purpose, row.role, sides[row.revoker], day(row), state(row)],
        }))}
        least={accessIn(value).length === 0 ? 14 : 0}
      />
      <p className="leave-hint">
        {access.oftenPaper} {access.often.map(({ text }) => text).join(' · ')}
      </p>
    </>
  );
}

export function PaperHandover({ value, words: { labels }, locale }: Props) {
  const { tasks, handover } = labels;
  return (
    <>
      <PaperHeading part className="leave-name">
        {tasks.title}
      </PaperHeading>
      <Table
        name="leave-tasks"
        heads={[tasks.text, tasks.state, tasks.on, tasks.next]}
        rows={tasksIn(value).map((row) => ({
          id: row.id,
          cells: [row.text, row.state, row.on === '' ? '' : formatDay(row.on, locale, 'short'), row.next],
        }))}
        least={tasksIn(value).length === 0 ? 4 : 0}
      />
      {HANDOVER.map((id) => (
        <section key={id} className="leave-block">
          <PaperHeading part className="leave-name">
            {handover[id].label}
          </PaperHeading>
          <Written text={value.handover[id]} hint={handover[id].hint} lines={id === 'procedures' ? 3 : 2} />
        </section>
      ))}
    </>
  );
}
