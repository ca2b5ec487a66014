/** One thing that was agreed: what, who, by when, done. */
import type { Identified } from '#lib/rows.ts';
import { moveByKey, RowActs } from '#ui/row-acts.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { rowWords } from '../row-words.ts';
import { SideSelect } from '../side-select.tsx';
import type { FirstTalk, Task } from './document.ts';
import type { Words } from './view.tsx';

interface Props extends Edited<FirstTalk, Words> {
  readonly task: Identified<Task>;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onTask: (change: Partial<Task>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function TaskRow(props: Props) {
  const { task, words, sides, frame, locale, today, isFirst, isLast, onTask, onMove, onRemove } = props;
  const { labels } = words;
  const name = task.text.trim() || labels.newTask;
  const acts = rowWords(frame.row, name);
  return (
    <li className="talk-task" data-row={task.id} onKeyDown={(event) => moveByKey(event, onMove)}>
      <label className="talk-task-text">
        {labels.taskText}
        <textarea
          rows={1}
          maxLength={1000}
          value={task.text}
          onChange={(event) => onTask({ text: event.target.value.replace(/\n/g, ' ') })}
        />
      </label>
      <SideSelect label={labels.taskSide} value={task.side} sides={sides} onChange={(side) => onTask({ side })} />
      <DayField
        label={labels.taskOn}
        hint=""
        value={task.on}
        onChange={(on) => onTask({ on })}
        frame={frame}
        locale={locale}
        today={today}
      />
      <label className="talk-done">
        <input type="checkbox" checked={task.done} onChange={(event) => onTask({ done: event.target.checked })} />
        {labels.done}
      </label>
      <RowActs words={acts} isFirst={isFirst} isLast={isLast} onMove={onMove} onRemove={onRemove} />
    </li>
  );
}
