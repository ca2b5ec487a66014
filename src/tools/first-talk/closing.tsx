/** The end of the talk: how to go on, why, and what is agreed. */
import { fill } from '#lib/fill.ts';
import { otherOf } from '#lib/sides.ts';
import { Choice } from '#ui/choice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { otherSideOf } from '../collaboration.ts';
import type { Edited } from '../face.ts';
import { useRows } from '../use-rows.tsx';
import { type FirstTalk, NEXT } from './document.ts';
import { TaskRow } from './task-row.tsx';
import type { Words } from './view.tsx';

const BLANK = { text: '', side: 'both', on: '', done: false } as const;

export function Closing(props: Edited<FirstTalk, Words>) {
  const { value, words, frame, around, today, level, onChange, onCard } = props;
  const { labels } = words;
  const tasks = useRows(value.tasks, (next) => onChange({ ...value, tasks: next }), BLANK);
  const Heading = `h${level}` as 'h2';
  const { role } = around.card;
  const mayName =
    role !== '' && value.person.trim() !== '' && value.next !== '' && value.next !== 'no' && !otherSideOf(around.card);

  return (
    <section className="talk-theme">
      <div className="talk-theme-head">
        <Heading>{labels.closing}</Heading>
      </div>
      <Choice
        legend={labels.next}
        value={value.next}
        options={NEXT.map((way) => [way, labels.nextChoices[way]] as const)}
        cell="next"
        clear={frame.noAnswer}
        onChange={(next) => onChange({ ...value, next })}
      />
      <TextField
        label={labels.why}
        hint={labels.whyHint}
        cell="why"
        lines={2}
        value={value.why}
        onChange={(why) => onChange({ ...value, why })}
      >
        {mayName && (
          <button type="button" className="quiet" onClick={() => onCard({ [otherOf(role)]: value.person.trim() })}>
            {fill(labels.card, { name: value.person.trim() })}
          </button>
        )}
      </TextField>
      <p className="talk-tasks-title">{labels.tasks}</p>
      <p className="hint">{labels.tasksHint}</p>
      <ul className="talk-tasks" ref={tasks.list}>
        {tasks.shown.map((task, index) => (
          <TaskRow
            key={task.id}
            {...props}
            task={task}
            place={tasks.placeOf(task, index)}
            onTask={(change) => tasks.change(task.id, change)}
            onEnter={tasks.nextAfter(task, 'text')}
            onPaste={tasks.pasteInto(task, ['text'])}
          />
        ))}
      </ul>
      {today !== '' && (
        <button type="button" className="quiet" data-add="" onClick={() => tasks.add()}>
          + {labels.addTask}
        </button>
      )}
    </section>
  );
}
