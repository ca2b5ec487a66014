/** Open tasks that go over to somebody else. */
import { formatDay } from '#lib/days.ts';
import { newId } from '#state/here.ts';
import { LineField } from '#ui/line-field.tsx';
import { RowActs } from '#ui/row-acts.tsx';
import { RowGroup } from '#ui/row-group.tsx';
import { DayField } from '../day-field.tsx';
import { useRows } from '../use-rows.tsx';
import { type Farewell, NO_TASK } from './document.ts';
import { offeredTasks, withOffers } from './offers.ts';
import { Offers } from './offers-line.tsx';
import type { Props } from './view.tsx';

export function TaskList({ value, words, frame, locale, today, around, onChange }: Props) {
  const { tasks, access } = words.labels;
  const put = (next: Farewell['tasks']): void => onChange({ ...value, tasks: next });
  const rows = useRows(value.tasks, put, NO_TASK);
  return (
    <div>
      <ul className="leave-rows leave-task-rows" ref={rows.list}>
        {rows.shown.map((row, index) => {
          const name = row.text.trim() || tasks.unnamed;
          const next = rows.nextAfter(row, 'text');
          const field = (id: 'text' | 'state' | 'next') => (
            <LineField
              label={tasks[id]}
              value={row[id]}
              onChange={(typed) => rows.change(row.id, { [id]: typed })}
              onEnter={next}
              onPaste={id === 'text' ? rows.pasteInto(row, ['text']) : undefined}
            />
          );
          return (
            <li key={row.id} data-row={row.id}>
              <RowGroup name={name}>
                {field('text')}
                {field('state')}
                <DayField
                  label={tasks.on}
                  hint=""
                  value={row.on}
                  onChange={(on) => rows.change(row.id, { on })}
                  frame={frame}
                  locale={locale}
                  today={today}
                  say={(day) => formatDay(day, locale, 'medium')}
                />
                {field('next')}
                <div className="leave-row-end">
                  <RowActs words={frame.row} name={name} {...rows.placeOf(row, index)} />
                </div>
              </RowGroup>
            </li>
          );
        })}
      </ul>
      {today !== '' && (
        <>
          <p>
            <button type="button" data-add="" onClick={() => rows.add()}>
              + {tasks.add}
            </button>
          </p>
          <Offers
            labels={access}
            offers={offeredTasks(around, value.tasks)}
            onTake={(offers) => put(withOffers(value.tasks, offers, newId))}
          />
        </>
      )}
    </div>
  );
}
