/** What falls into the next seven days, across all tools: what is late does not push out what is due today. */
import { daysAfter, formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { remember } from '#state/here.ts';
import type { ShelvedCollaboration } from '#state/shelf.ts';
import { dueHere } from '#tools/due-moment.tsx';
import type { Due } from '#tools/tool.ts';
import { Opened } from '#ui/opened.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import type { BinderWords, WordsByTool } from './words.ts';

const DAYS = 7;
/** Lines of a group before the rest waits behind a line that opens it. */
const MOST = { late: 3, now: 8, soon: 5 } as const;
type When = keyof typeof MOST;

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly toolWords: WordsByTool;
  readonly today: string;
}

export function DueList({ words, sides, locale, tools, current, toolWords, today }: Props) {
  const { dueWhen } = words;
  const last = today && daysAfter(today, DAYS);
  const due = current.documents
    .flatMap(({ id: sheet, tool, value }) => {
      const own = toolWords[tool.id];
      const place = tools.find(({ id }) => id === tool.id);
      return own && place
        ? (tool.due?.(value, own.words) ?? []).map((line: Due) => ({ ...dueHere(line), place, tool, sheet }))
        : [];
    })
    .filter(({ isDone, on }) => !isDone && on <= last)
    .sort((a, b) => a.until.localeCompare(b.until));
  const whenOf = ({ on, until }: Due): When => (until < today ? 'late' : on <= today ? 'now' : 'soon');
  /** Today’s lines say their day only where it is not today. */
  const dayOf = (line: (typeof due)[number]): string => {
    const when = whenOf(line);
    const time = line.timeHere && fill(words.dueTime, { time: line.timeHere });
    if (when === 'now' && line.until === today) return time;
    const day = fill(dueWhen[when].day, {
      day: when === 'soon' ? formatDay(line.on, locale, 'medium') : formatDay(line.until, locale, 'short'),
    });
    return [day, time].filter(Boolean).join(', ');
  };

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
            <SideMark side={line.side} /> {[sides[line.side], dayOf(line)].filter(Boolean).join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
  const group = (when: When) => {
    const lines = due.filter((line) => whenOf(line) === when);
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
