/** One thing that was agreed: what, who, by when, done. */
import type { Identified } from '#lib/rows.ts';
import { OneLine } from '#ui/one-line.tsx';
import { RowActs, type RowPlace } from '#ui/row-acts.tsx';
import { RowGroup } from '#ui/row-group.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { SideSelect } from '../side-select.tsx';
import type { FirstTalk, Task } from './document.ts';
import type { Words } from './view.tsx';

interface Props extends Edited<FirstTalk, Words> {
  readonly task: Identified<Task>;
  readonly place: RowPlace;
  readonly onTask: (change: Partial<Task>) => void;
  readonly onEnter: () => void;
  readonly onPaste: React.ClipboardEventHandler<HTMLTextAreaElement>;
}

export function TaskRow(props: Props) {
  const { task, place, words, sides, frame, locale, today, onTask, onEnter, onPaste } = props;
  const { labels } = words;
  const name = task.text.trim() || labels.newTask;
  return (
    <li className="talk-task" data-row={task.id}>
      <RowGroup name={name}>
        <label className="talk-task-text">
          {labels.taskText}
          <OneLine
            maxLength={1000}
            value={task.text}
            onChange={(text) => onTask({ text })}
            onEnter={onEnter}
            onPaste={onPaste}
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
        <RowActs words={frame.row} name={name} {...place} />
      </RowGroup>
    </li>
  );
}
