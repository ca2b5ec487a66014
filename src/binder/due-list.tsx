/** What falls into the next seven days, across all tools: what is late does not push out what is due today. */
import { fill } from '#lib/fill.ts';
import { remember } from '#state/here.ts';
import type { ShelvedCollaboration } from '#state/shelf.ts';
import { Opened } from '#ui/opened.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { dayOf, dueLines, type When, whenOf } from './due-lines.ts';
import type { BinderWords, WordsByTool } from './words.ts';

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

  const list = (lines: typeof due) => (
    <ul className="binder-due">
      {lines.map((line) => (
        <li key={`${line.sheet} ${line.id}`}>
          <span>
            <a href={`${line.place.address}#${line.id}`} onClick={() => remember(line.tool, line.sheet)}>
              {line.text || line.place.name}
            </a>
          </span>
          <small>
            <SideMark side={line.side} />{' '}
            {[sides[line.side], dayOf(line, today, { words, locale })].filter(Boolean).join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
  const group = (when: When) => {
    const lines = due.filter((line) => whenOf(line, today) === when);
    // One line behind “one more” would cost a press to save a line.
    const most = lines.length === MOST[when] + 1 ? lines.length : MOST[when];
    return (
      lines.length > 0 && (
        <section key={when} data-when={when} aria-labelledby={`binder-due-${when}`}>
          <h4 id={`binder-due-${when}`}>
            {dueWhen[when].heading} <small>{lines.length}</small>
          </h4>
          {list(lines.slice(0, most))}
          {lines.length > most && (
            <Opened className="binder-more" summary={fill(words.moreDue, { n: lines.length - most })}>
              {() => list(lines.slice(most))}
            </Opened>
          )}
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
