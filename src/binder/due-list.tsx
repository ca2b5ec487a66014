/** What falls into the next seven days, across all tools, the oldest first. */
import { daysAfter, formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { remember } from '#state/here.ts';
import type { ShelvedCollaboration } from '#state/shelf.ts';
import type { Due } from '#tools/tool.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { WordsByTool } from './binder.tsx';
import type { BinderWords } from './words.ts';

const DAYS = 7;
const MOST = 8;

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly toolWords: WordsByTool;
  readonly today: string;
}

export function DueList({ words, sides, locale, tools, current, toolWords, today }: Props) {
  const last = today && daysAfter(today, DAYS);
  const due = current.documents
    .flatMap(({ id: sheet, tool, value }) => {
      const own = toolWords[tool.id];
      const place = tools.find(({ id }) => id === tool.id);
      return own && place
        ? (tool.due?.(value, own.words) ?? []).map((line: Due) => ({ ...line, place, tool, sheet }))
        : [];
    })
    .filter(({ isDone, on }) => !isDone && on <= last)
    .sort((a, b) => a.until.localeCompare(b.until));
  const when = ({ on, until }: Due): string => {
    if (until < today) return fill(words.overdue, { day: formatDay(until, locale, 'short') });
    return on <= today ? words.today : fill(words.on, { day: formatDay(on, locale, 'medium') });
  };

  return (
    <section aria-labelledby="binder-due">
      <h3 id="binder-due">{words.due}</h3>
      {due.length === 0 && <p>{words.nothingDue}</p>}
      <ul className="binder-due">
        {due.slice(0, MOST).map((line) => (
          <li key={`${line.sheet} ${line.id}`} className={line.until < today ? 'late' : undefined}>
            <span>
              <a href={`${line.place.address}#${line.id}`} onClick={() => remember(line.tool, line.sheet)}>
                {line.text || line.place.name}
              </a>
            </span>
            <small>
              <SideMark side={line.side} /> {sides[line.side]} · {when(line)}
            </small>
          </li>
        ))}
      </ul>
      {due.length > MOST && <p className="soft">{fill(words.moreDue, { n: due.length - MOST })}</p>}
    </section>
  );
}
