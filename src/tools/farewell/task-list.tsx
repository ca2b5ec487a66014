/** Open tasks that go over to somebody else. */
import { formatDay } from '#lib/days.ts';
import { changeRow, inOrder, moveRow, withoutRow, withRow } from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import { LineField } from '#ui/line-field.tsx';
import { moveByKey, RowActs, useRowFocus } from '#ui/row-acts.tsx';
import { DayField } from '../day-field.tsx';
import { rowWords } from '../row-words.ts';
import { type Farewell, NO_TASK } from './document.ts';
import { offeredTasks, withOffers } from './offers.ts';
import { Offers } from './offers-line.tsx';
import type { Props } from './view.tsx';

export function TaskList({ value, words, frame, locale, today, around, onChange }: Props) {
  const { tasks, access } = words.labels;
  const rows = inOrder(value.tasks);
  const list = useRowFocus(rows.map(({ id }) => id));
  const put = (next: Farewell['tasks']): void => onChange({ ...value, tasks: next });
  const add = (): void => {
    list.current.dataset['adding'] = '';
    put(withRow(value.tasks, newId(), NO_TASK));
  };
  return (
    <div>
      <ul className="leave-rows leave-task-rows" ref={list}>
        {rows.map((row, index) => {
          const name = row.text.trim() || tasks.unnamed;
          const move = (by: -1 | 1): void => put(moveRow(value.tasks, row.id, by));
          const field = (id: 'text' | 'state' | 'next') => (
            <LineField
              label={tasks[id]}
              value={row[id]}
              onChange={(typed) => put(changeRow(value.tasks, row.id, { [id]: typed }))}
            />
          );
          return (
            <li key={row.id} data-row={row.id} onKeyDown={(event) => moveByKey(event, move)}>
              {field('text')}
              {field('state')}
              <DayField
                label={tasks.on}
                hint=""
                value={row.on}
                onChange={(on) => put(changeRow(value.tasks, row.id, { on }))}
                frame={frame}
                locale={locale}
                today={today}
                say={(day) => formatDay(day, locale, 'medium')}
              />
              {field('next')}
              <div className="leave-row-end">
                <RowActs
                  words={rowWords(frame.row, name)}
                  isFirst={index === 0}
                  isLast={index === rows.length - 1}
                  onMove={move}
                  onRemove={() => put(withoutRow(value.tasks, row.id))}
                />
              </div>
            </li>
          );
        })}
      </ul>
      {today !== '' && (
        <>
          <p>
            <button type="button" data-add="" onClick={add}>
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
