/** The handover: open tasks with state and day, then what a stranger must know. */
import { counted, fill } from '#lib/fill.ts';
import { TextField } from '#ui/text-field.tsx';
import { HANDOVER, tasksIn, withText } from './document.ts';
import { Part } from './part.tsx';
import { TaskList } from './task-list.tsx';
import type { Props } from './view.tsx';

export function Handover(props: Props) {
  const { value, words, level, onChange } = props;
  const { labels } = words;
  const { tasks, handover } = labels;
  const done = HANDOVER.filter((id) => value.handover[id].trim() !== '').length;
  const count = tasksIn(value).length;
  const state = [
    ...(count === 0 ? [] : [counted(tasks.count, count)]),
    ...(done === 0 ? [] : [fill(labels.filled, { done, all: HANDOVER.length })]),
  ].join(' · ');
  const Heading = `h${level + 1}` as 'h3';
  return (
    <Part {...props} id="handover" state={state}>
      <p>{handover.intro}</p>
      <Heading>{tasks.title}</Heading>
      <TaskList {...props} />
      {HANDOVER.map((id) => (
        <TextField
          key={id}
          {...handover[id]}
          lines={3}
          cell={`handover.${id}`}
          value={value.handover[id]}
          onChange={(typed) => onChange(withText(value, 'handover', id, typed))}
        />
      ))}
    </Part>
  );
}
