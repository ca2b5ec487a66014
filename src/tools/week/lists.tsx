/** The rows of the week: by weekday, or seen from today. */
import { daysAfter, formatDay } from '#lib/days.ts';
import { useStay } from '#ui/kept.ts';
import type { Edited } from '../face.ts';
import type { OwnRow, Week } from './document.ts';
import { byDay, seenFrom } from './plan.ts';
import type { RowChanges } from './row-changes.tsx';
import { RowLine } from './row-line.tsx';
import { titleOfDay, withHoliday } from './said.ts';
import type { Seen, Words } from './view.tsx';

interface Props extends Edited<Week, Words>, RowChanges {
  readonly seen: Seen;
}
interface Group {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** Said when the group has no rows; without it an empty group is left out. */
  readonly nothing?: string;
  readonly rows: readonly OwnRow[];
}

export function Lists(props: Props) {
  const { value, level, seen } = props;
  const Heading = `h${level + 1}` as 'h3';
  /** Which row is open: known here, because a row whose day is changed goes to another list and must stay as it was. */
  const [edited, setEdited] = useStay<string>('row', '');
  const groups = seen === 'week' ? weekGroups(props) : todayGroups(props);
  if (Object.keys(value.rows).length === 0) return null;
  return (
    <div className="week-lists">
      {groups.map(({ id, title, note, nothing, rows }) => {
        if (rows.length === 0 && nothing === undefined) return null;
        const ids = rows.map((row) => row.id);
        return (
          <section key={id} className={note ? 'week-group now' : 'week-group'}>
            <Heading>
              {title}
              {note && ' '}
              {note && <span className="week-note">{note}</span>}
            </Heading>
            {rows.length === 0 && <p className="week-nothing">{nothing}</p>}
            <ul>
              {rows.map((row) => (
                <RowLine
                  key={row.id}
                  {...props}
                  row={row}
                  ids={ids}
                  showsDay={seen === 'today' && id !== 'today'}
                  isEdited={edited === row.id}
                  onEdit={setEdited}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function weekGroups(props: Props): readonly Group[] {
  const { value, words, today } = props;
  const { labels } = words;
  // What has no day yet is to be placed: it stands above the days.
  const days = byDay(value.rows).toSorted(([a], [b]) => a - b);
  return days.map(([day, rows]) => {
    const title = titleOfDay(day, props);
    if (day === 0) return { id: 'd0', title, rows };
    const isToday = value.monday !== '' && daysAfter(value.monday, day - 1) === today;
    return { id: `d${day}`, title, nothing: labels.freeDay, rows, ...(isToday ? { note: labels.today } : {}) };
  });
}

function todayGroups(props: Props): readonly Group[] {
  const { value, words, today, locale } = props;
  const { labels } = words;
  const seen = seenFrom(value, today);
  return [
    { id: 'overdue', title: labels.overdue, rows: seen.overdue },
    {
      id: 'today',
      title: withHoliday(formatDay(today, locale, 'full'), today, props),
      note: labels.today,
      nothing: labels.nothingToday,
      rows: seen.today,
    },
    { id: 'undated', title: labels.undated, rows: seen.undated },
    { id: 'later', title: labels.later, rows: seen.later },
  ];
}
