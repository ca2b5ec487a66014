/** What falls into the next seven days, across all tools: what is late does not push out what is due today. */
import type { ShelvedCollaboration } from '#state/shelf.ts';
import type { BinderWords, WordsByTool } from '../words.ts';
import { DueItems } from './due-items.tsx';
import { dueLines, sayWhen, type When, whenOf } from './due-lines.ts';

/** Lines of a group before the rest waits behind a line that opens it. */
const MOST = { late: 3, now: 8, soon: 5 } as const satisfies Record<When, number>;

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly toolWords: WordsByTool;
  readonly today: string;
}

export function DueList({ words, sides, locale, tools, current, toolWords, today }: Props) {
  const { dueWhen } = words;
  const due = dueLines(current.documents, tools, toolWords, today);

  const group = (when: When) => {
    const lines = due.filter((line) => whenOf(line, today) === when);
    return (
      lines.length > 0 && (
        <section key={when} data-when={when} aria-labelledby={`binder-due-${when}`}>
          <h4 id={`binder-due-${when}`}>
            {dueWhen[when].heading} <small>{lines.length}</small>
          </h4>
          <DueItems
            {...{ lines, words, sides }}
            most={MOST[when]}
            facts={(line) => [sayWhen(line, today, { words, locale })]}
          />
        </section>
      )
    );
  };

  return (
    <section aria-labelledby="binder-due">
      <h3 id="binder-due">{words.due}</h3>
      {due.length === 0 && <p>{words.nothingDue}</p>}
      {(['late', 'now', 'soon'] as const).map(group)}
    </section>
  );
}
